package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a window closes: a minute after the last Verify tick, if somebody else than the lead has verified (behaviour.md,
 * The window).
 */
public final class WindowClosing {
    private WindowClosing() {}

    /** The end of the minute after the last Verify tick. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return verified(maintenance)
                ? lastTick(maintenance).map(at -> new Moment(at.plus(Plan.UNDO_TIME), MomentKind.COMPLETE)).stream()
                : Stream.empty();
    }

    /** The minute is over. */
    public static Decision due(Maintenance maintenance, Instant now) {
        var over = lastTick(maintenance)
                .filter(at -> verified(maintenance) && !now.isBefore(at.plus(Plan.UNDO_TIME)))
                .isPresent();
        return Decision.of(over ? complete(maintenance, now, Optional.empty()) : maintenance);
    }

    /** It was completed and is running again: who is to close it once more is told how. */
    public static Effect reopened(Maintenance maintenance) {
        return Effect.comment(ClosingWords.backToVerifying(maintenance));
    }

    /** Whether a human who never was lead has ticked a Verify task. */
    public static boolean verifiedByAnother(Maintenance maintenance) {
        return maintenance.plan().in(Stage.VERIFY).stream()
                .flatMap(task -> Stream.concat(Stream.of(task.state()), task.check().stream()))
                .map(TaskState::doneBy)
                .flatMap(Optional::stream)
                .anyMatch(person -> person.human() && !maintenance.crew().wasLead(person));
    }

    /** Closes the window. */
    static Maintenance complete(Maintenance maintenance, Instant now, Optional<String> anyway) {
        var outcome = outcome(maintenance);
        return maintenance
                .withPhase(Phase.COMPLETED)
                .withOutcome(Optional.of(outcome))
                .withWindow(maintenance.window().map(window -> window.withEnded(Optional.of(now))))
                .tell(now, new TimelineEvent.Completed(outcome, anyway));
    }

    private static Outcome outcome(Maintenance maintenance) {
        var verified = Complete.open(maintenance).isEmpty();
        if (maintenance.plan().rollingBack()) {
            return verified ? Outcome.ROLLED_BACK : Outcome.ROLLED_BACK_UNVERIFIED;
        }
        return verified ? Outcome.SUCCESSFUL : Outcome.UNVERIFIED;
    }

    private static boolean verified(Maintenance maintenance) {
        return maintenance.is(Phase.VERIFYING)
                && PhaseProgress.work(maintenance).isEmpty()
                && maintenance.plan().open(Stage.VERIFY).isEmpty()
                && verifiedByAnother(maintenance);
    }

    /** The tick that closes it: a Verify tick, or the last one of the work where all was verified before. */
    private static Optional<Instant> lastTick(Maintenance maintenance) {
        var reopened = at(maintenance, TimelineEvent.Reopened.class);
        return maintenance.plan().in(Stage.VERIFY).stream()
                .map(Task::doneAt)
                .flatMap(Optional::stream)
                .filter(tick -> reopened.filter(tick::isBefore).isEmpty())
                .max(Instant::compareTo)
                .map(tick -> at(maintenance, TimelineEvent.Verifying.class)
                        .filter(tick::isBefore)
                        .orElse(tick));
    }

    private static Optional<Instant> at(Maintenance maintenance, Class<? extends TimelineEvent> what) {
        return maintenance.timeline().last(what).map(TimelineEntry::at);
    }
}
