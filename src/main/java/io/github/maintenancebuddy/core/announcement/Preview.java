package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Need;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /preview}: every notice before it goes out, and the notice check (behaviour.md, Commands and Announcing). */
public final class Preview {
    public static final Command COMMAND = new Command(
            new Usage(
                    "preview",
                    List.of("/preview"),
                    "show every public notice with its text, channel and time, and the notice check",
                    "/preview"),
            new Access(Set.of(CommandPermission.TRIAGE), CommandPhases.DRAFT_OR_SCHEDULED),
            Set.of(Need.CONFIGURATION),
            invocation -> Verdict.obeyed(
                    NoticeCheck.noted(invocation.maintenance(), invocation.at(), invocation.facts()),
                    Effect.comment(text(invocation))));

    private final Instant now;
    private final Span planned;
    private final List<Shown> shown = new ArrayList<>();

    private Preview(Instant now, Span planned) {
        this.now = now;
        this.planned = planned;
    }

    /** A notice as it would read. */
    record Shown(NoticeKind kind, Impact impact, String text) {}

    private static String text(Invocation invocation) {
        var check = NoticeCheck.paragraph(invocation.maintenance(), invocation.at(), invocation.facts());
        return invocation.by().mention() + " " + notices(invocation.maintenance(), invocation) + "\n\n"
                + (check.isEmpty() ? PreviewWords.ALL_WELL : check);
    }

    private static String notices(Maintenance maintenance, Invocation invocation) {
        if (Disclosure.isWithheld(maintenance)) {
            return PreviewWords.HIDDEN;
        }
        return maintenance
                .window()
                .map(window -> {
                    var preview = new Preview(invocation.at(), window.planned());
                    preview.show(maintenance.withPhase(Phase.SCHEDULED));
                    var channels = invocation.facts().settings().channelsOf(maintenance);
                    return PreviewWords.notices(preview.shown, window, channels);
                })
                .orElse(PreviewWords.NO_WINDOW);
    }

    /** Told one after the other to copies of the maintenance, as they would be if it went that way. */
    private void show(Maintenance scheduled) {
        var known = Disclosure.isPublic(scheduled) ? scheduled : tell(scheduled, NoticeKind.ANNOUNCED, now);
        var started = tell(known.withPhase(Phase.IN_PROGRESS), NoticeKind.STARTED, planned.start());
        tell(started.withPhase(Phase.VERIFYING), NoticeKind.VERIFYING, planned.start());
        end(started, NoticeKind.COMPLETED, Outcome.SUCCESSFUL);
        tell(known, NoticeKind.DELAYED, planned.start());
        if (!scheduled.rules().channels().isEmpty()) {
            tell(known, NoticeKind.REMINDER, planned.start());
        }
        tell(started, NoticeKind.OVERRUN, planned.end());
        tell(started, NoticeKind.ROLLING_BACK, planned.start());
        end(started, NoticeKind.ROLLED_BACK, Outcome.ROLLED_BACK);
        tell(known.withPhase(Phase.DRAFT), NoticeKind.POSTPONED, now);
        tell(known.withPhase(Phase.CANCELLED), NoticeKind.CANCELLED, now);
    }

    private void end(Maintenance started, NoticeKind kind, Outcome outcome) {
        tell(started.withPhase(Phase.COMPLETED).withOutcome(Optional.of(outcome)), kind, planned.end());
    }

    private Maintenance tell(Maintenance maintenance, NoticeKind kind, Instant at) {
        var told = Announcements.tell(maintenance, kind, at, Optional.empty());
        var notice = NextUpdate.told(told.publicity().notices().getLast(), at);
        shown.add(new Shown(kind, notice.facts().impact(), notice.text()));
        return told;
    }
}
