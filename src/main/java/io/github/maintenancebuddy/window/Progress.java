package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Plan;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import java.time.Instant;
import java.util.List;

/** What follows from the plan while the work runs: to verifying, and back to work (product.md section 6). */
public final class Progress {
    private Progress() {}

    /**
     * After anything has changed: the phase that the checklists show.
     *
     * @param before what it was: work that was left open when the window was closed anyway, and opened again, is not new
     */
    public static Decision settle(Maintenance before, Maintenance maintenance, Instant now) {
        return switch (maintenance.phase()) {
            case IN_PROGRESS -> work(maintenance).isEmpty() ? verify(maintenance, now) : Decision.of(maintenance);
            case VERIFYING ->
                hasNewWork(before, maintenance) ? backToWork(maintenance, now) : confirm(maintenance, now);
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
                maintenance.withPhase(Phase.VERIFYING).tell(now, new Happening.Verifying()),
                Effect.comment(ClosingWords.verify(maintenance)));
    }

    private static Decision backToWork(Maintenance maintenance, Instant now) {
        return Decision.of(maintenance.withPhase(Phase.IN_PROGRESS).tell(now, new Happening.BackToWork()));
    }

    /** All is verified, but by the lead alone: the buddy is asked, once. */
    private static Decision confirm(Maintenance maintenance, Instant now) {
        var alone = maintenance.plan().open(Stage.VERIFY).isEmpty() && !Closing.verifiedByAnother(maintenance);
        if (!alone || maintenance.timeline().since(verifyingSince(maintenance), Happening.ConfirmationAsked.class)) {
            return Decision.of(maintenance);
        }
        return Decision.of(
                maintenance.tell(now, new Happening.ConfirmationAsked()),
                Effect.comment(ClosingWords.confirm(maintenance)));
    }

    private static Instant verifyingSince(Maintenance maintenance) {
        return maintenance
                .timeline()
                .last(Happening.Verifying.class)
                .map(entry -> entry.at())
                .orElse(Instant.MAX);
    }
}
