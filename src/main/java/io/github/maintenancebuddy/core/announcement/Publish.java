package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /publish TEXT}: a public update in a person's own words (behaviour.md, Commands). */
public final class Publish {
    public static final Command COMMAND = new Command(
            new Usage(
                            "publish",
                            List.of("/publish TEXT"),
                            "publish an update, from the announcement to 24 h after the end",
                            "/publish The migration is half done; all is going to plan.")
                    .publishing(),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.TRIAGE),
                    CommandPhases.ANY),
            Set.of(),
            Publish::decide);

    /** More than anybody reads in an update, and less than any channel's limit. */
    static final int LONGEST = 2000;

    private static final Duration LATEST = Duration.ofHours(24);

    /** Of updates and corrections in an hour: every channel and every subscriber gets each of them. */
    private static final int MOST = 20;

    private Publish() {}

    private static Verdict decide(Invocation invocation) {
        var text = PublicText.of(invocation.arguments());
        return refusal(invocation, text, COMMAND)
                .orElseGet(() -> Verdict.obeyed(Announcements.tell(
                        invocation.maintenance(),
                        NoticeKind.UPDATE,
                        invocation.at(),
                        Optional.of(text),
                        Optional.of(invocation.by()))));
    }

    /** Why a person's text cannot go out now: the same for a new one and a corrected one. */
    static Optional<Verdict> refusal(Invocation invocation, String text, Command command) {
        var maintenance = invocation.maintenance();
        var length = text.codePointCount(0, text.length());
        if (Disclosure.isWithheld(maintenance)) {
            return refused(AnnouncementCommandWords.PRIVATE_PUBLISHES_NOTHING);
        }
        if (!Disclosure.isPublic(maintenance)) {
            return refused(AnnouncementCommandWords.notPublicYet(maintenance));
        }
        if (endedAt(maintenance)
                .filter(end -> invocation.at().isAfter(end.plus(LATEST)))
                .isPresent()) {
            return refused(AnnouncementCommandWords.ENDED_LONG_AGO);
        }
        if (lately(maintenance, invocation.at()) >= MOST) {
            return refused(AnnouncementCommandWords.tooMany(MOST));
        }
        if (text.isEmpty()) {
            return Optional.of(Verdict.unclear(AnnouncementCommandWords.needsText(command)));
        }
        return length > LONGEST ? refused(AnnouncementCommandWords.tooLong(length, command)) : Optional.empty();
    }

    private static long lately(Maintenance maintenance, Instant at) {
        var since = at.minus(Duration.ofHours(1));
        var updates = maintenance.publicity().notices().stream()
                .filter(notice ->
                        notice.kind() == NoticeKind.UPDATE && notice.at().isAfter(since));
        var corrections = maintenance.timeline().entries().stream()
                .filter(entry -> entry.what() instanceof TimelineEvent.Corrected
                        && entry.at().isAfter(since));
        return updates.count() + corrections.count();
    }

    private static Optional<Verdict> refused(String why) {
        return Optional.of(Verdict.refused(why));
    }

    /** A cancelled one never ran, so its window does not tell when it ended. */
    private static Optional<Instant> endedAt(Maintenance maintenance) {
        if (!maintenance.ended()) {
            return Optional.empty();
        }
        return maintenance
                .window()
                .flatMap(Window::ended)
                .or(() -> maintenance
                        .timeline()
                        .last(TimelineEvent.Cancelled.class)
                        .map(TimelineEntry::at));
    }
}
