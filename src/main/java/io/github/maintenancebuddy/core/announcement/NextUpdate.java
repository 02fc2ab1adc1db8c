package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.Publicity;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.util.Optional;

/**
 * When the public was promised the next update, and what is said of it to whoever reads it now (behaviour.md, The
 * window). It is not part of a notice's text, since a promise that has passed must not go on standing there.
 */
public final class NextUpdate {
    /** Buddy and lead are asked at the latest when the promise passes (see {@code PublicSilence}). */
    private static final String OVERDUE = "The next update is overdue. The team has been reminded.";

    private NextUpdate() {}

    /**
     * By when a notice promises the next one. The planned end always brings one: that it is over, or that it is not.
     * Without impact nobody is asked for one in between.
     */
    static Optional<Instant> by(NoticeKind kind, PublicFacts now, Instant at) {
        if (!now.phase().running() || kind == NoticeKind.NO_LONGER_UPDATED || whenOver(now, at)) {
            return Optional.empty();
        }
        var silence = at.plus(Publicity.LONGEST_SILENCE);
        var quiet = now.impact() == Impact.NO_IMPACT;
        var end = endAhead(now, at).filter(planned -> quiet || planned.isBefore(silence));
        return Optional.of(end.orElse(silence));
    }

    /** Whether no time can be promised: without impact, past the planned end. */
    static boolean whenOver(PublicFacts now, Instant at) {
        return now.phase().running()
                && now.impact() == Impact.NO_IMPACT
                && endAhead(now, at).isEmpty();
    }

    private static Optional<Instant> endAhead(PublicFacts now, Instant at) {
        return now.window().map(Span::end).filter(at::isBefore);
    }

    /** The notice as a channel tells it now: its text ends with the promise, while that is ahead. */
    public static Notice told(Notice notice, Instant now) {
        return promise(notice, now)
                .map(promise -> notice.withText(notice.text() + "\n\n" + promise))
                .orElse(notice);
    }

    /** When the next update comes; nothing once that time has passed. */
    public static Optional<String> promise(Notice newest, Instant now) {
        return newest.nextUpdate()
                .filter(now::isBefore)
                .map(by -> "The next update comes by "
                        + TimeFormat.moment(by, newest.facts().zone()) + ".");
    }

    /** That the next update has not come in time; nothing before. */
    public static Optional<String> overdue(Notice newest, Instant now) {
        return overdueSince(newest, now).map(_ -> OVERDUE);
    }

    /** Since when the next update is missing. */
    public static Optional<Instant> overdueSince(Notice newest, Instant now) {
        return newest.nextUpdate().filter(by -> !now.isBefore(by));
    }
}
