package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Until when a notice is worth telling a channel. What has become untrue is never told late, and a channel that was down
 * gets no burst of what newer notices say as well (behaviour.md, Operation).
 */
public final class NoticeExpiry {
    private static final Duration LATE = Duration.ofMinutes(15);

    /** Each newer notice tells the phase and the window, and with them all that these say. */
    private static final Set<NoticeKind> OVERTAKEN = Set.of(
            NoticeKind.RESCHEDULED,
            NoticeKind.STARTED,
            NoticeKind.EXTENDED,
            NoticeKind.VERIFYING,
            NoticeKind.UPDATED_AGAIN,
            NoticeKind.NO_LONGER_UPDATED);

    private NoticeExpiry() {}

    /** Why the notice with this number needs not be told any more; empty while it must. */
    public static Optional<String> lost(Maintenance maintenance, int number, Instant now) {
        return maintenance.publicity().notice(number).flatMap(notice -> lost(maintenance, notice, now));
    }

    private static Optional<String> lost(Maintenance maintenance, Notice notice, Instant now) {
        return switch (notice.kind()) {
            case REMINDER -> unless(startsAsTold(maintenance, notice, now), "it came too late");
            case DELAYED -> unless(maintenance.is(Phase.SCHEDULED) && !ahead(maintenance, now), "it came too late");
            case OVERRUN -> unless(maintenance.overrun(now), "it came too late");
            default -> unless(!overtaken(maintenance, notice, now), "a newer one says more");
        };
    }

    private static Optional<String> unless(boolean useful, String why) {
        return useful ? Optional.empty() : Optional.of(why);
    }

    private static boolean startsAsTold(Maintenance maintenance, Notice notice, Instant now) {
        var planned = maintenance.window().map(Window::planned);
        return maintenance.is(Phase.SCHEDULED)
                && ahead(maintenance, now)
                && planned.map(Span::start).equals(notice.facts().window().map(Span::start));
    }

    private static boolean ahead(Maintenance maintenance, Instant now) {
        return maintenance
                .window()
                .filter(window -> now.isBefore(window.start()))
                .isPresent();
    }

    private static boolean overtaken(Maintenance maintenance, Notice notice, Instant now) {
        return OVERTAKEN.contains(notice.kind())
                && notice.number() < maintenance.publicity().notices().size()
                && now.isAfter(notice.at().plus(LATE));
    }
}
