package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import java.time.Instant;
import java.util.List;

/** What follows from the plan while the work runs: to verifying, and back to work (behaviour.md, The window). */
public final class PhaseProgress {
    private PhaseProgress() {}

    /**
     * After anything has changed: the phase that the checklists show.
     *
     * @param before what it was: work that was left open when the window was closed anyway, and opened again, is not new
     */
    public static Decision settle(Maintenance before, Maintenance maintenance, Instant now) {
        return switch (maintenance.phase()) {
            case IN_PROGRESS ->
                work(maintenance).isEmpty()
                        ? verify(maintenance, now).then(state -> confirm(before, state))
                        : Decision.of(maintenance);
            case VERIFYING ->
                hasNewWork(before, maintenance) ? backToWork(maintenance, now) : confirm(before, maintenance);
            case DRAFT, SCHEDULED, COMPLETED, CANCELLED -> Decision.of(maintenance);
        };
    }

    /** What must still be worked on: Carry out, or Roll back once that was chosen. */
    static List<Task> work(Maintenance maintenance) {
        return maintenance.plan().open(stage(maintenance.plan()));
    }

    private static boolean hasNewWork(Maintenance before, Maintenance maintenance) {
        var known = work(before).stream().map(Task::ref).toList();
        return work(maintenance).stream().anyMatch(task -> !known.contains(task.ref()));
    }

    private static Stage stage(Plan plan) {
        return plan.rollingBack() ? Stage.ROLL_BACK : Stage.CARRY_OUT;
    }

    private static Decision verify(Maintenance maintenance, Instant now) {
        return Decision.of(
                maintenance.withPhase(Phase.VERIFYING).tell(now, new TimelineEvent.Verifying()),
                Effect.comment(ClosingWords.verify(maintenance)));
    }

    private static Decision backToWork(Maintenance maintenance, Instant now) {
        return Decision.of(maintenance.withPhase(Phase.IN_PROGRESS).tell(now, new TimelineEvent.BackToWork()));
    }

    /** All is verified now, but by the lead alone: the buddy is asked. */
    private static Decision confirm(Maintenance before, Maintenance maintenance) {
        return verifiedAlone(maintenance) && !verifiedAlone(before)
                ? Decision.of(maintenance, Effect.comment(ClosingWords.confirm(maintenance)))
                : Decision.of(maintenance);
    }

    private static boolean verifiedAlone(Maintenance maintenance) {
        return maintenance.is(Phase.VERIFYING)
                && work(maintenance).isEmpty()
                && maintenance.plan().open(Stage.VERIFY).isEmpty()
                && !WindowClosing.verifiedByAnother(maintenance);
    }
}
