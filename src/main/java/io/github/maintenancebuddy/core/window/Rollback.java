package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Back to the previous state; it cannot be taken back (behaviour.md, The window). */
public final class Rollback {
    public static final Command COMMAND = new Command(
            new Usage(
                            "rollback",
                            List.of("/rollback [WHY]"),
                            "restore the previous state instead of finishing",
                            "/rollback the migration is too slow")
                    .alsoSuggested(),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                    CommandPhases.RUNNING),
            Set.of(),
            Rollback::command);

    private Rollback() {}

    private static Verdict command(Invocation invocation) {
        if (invocation.maintenance().plan().rollingBack()) {
            return Verdict.refused("It is rolling back already. Tick the Roll back tasks as you go.");
        }
        var maintenance = invocation.maintenance();
        var next = maintenance
                .withPhase(Phase.IN_PROGRESS)
                .withPlan(rollingBack(maintenance.plan(), invocation.at()))
                .withWindow(maintenance.window().map(window -> lengthened(maintenance, window, invocation.at())))
                .tell(invocation.at(), invocation.by(), new TimelineEvent.Decided(true, invocation.arguments()));
        return Verdict.obeyed(next, Effect.comment(ClosingWords.rollingBack(next)));
    }

    /** Open Carry out tasks become void, Verify is unticked, and there is something to do to roll back. */
    private static Plan rollingBack(Plan plan, Instant at) {
        var tasks = plan.tasks().stream().map(task -> afterChoice(task, at)).toList();
        var next = plan.withTasks(tasks).withRollingBack();
        return next.open(Stage.ROLL_BACK).isEmpty()
                ? next.with(Task.of(next.next(Stage.ROLL_BACK), "Restore the state from before"))
                : next;
    }

    private static Task afterChoice(Task task, Instant at) {
        return switch (task.ref().stage()) {
            case CARRY_OUT -> task.settled() ? task : task.withState(new TaskState.Voided(at));
            case VERIFY ->
                task.withState(unticked(task.state())).withCheck(task.check().map(Rollback::unticked));
            case PREPARE, ROLL_BACK -> task;
        };
    }

    private static TaskState unticked(TaskState state) {
        return state.isDone() ? TaskState.open() : state;
    }

    private static Window lengthened(Maintenance maintenance, Window window, Instant at) {
        return maintenance
                .request()
                .rollingBackTakes()
                .map(at::plus)
                .filter(end -> end.isAfter(window.end()))
                .map(end -> window.extended(at, end))
                .orElse(window);
    }

    /** The answer to the decision time that goes on with the work. */
    public static final class Continue {
        public static final Command COMMAND = new Command(
                new Usage(
                        "continue",
                        List.of("/continue [WHY]"),
                        "go on with the work when asked at the decision time",
                        "/continue two minutes left on the index"),
                new Access(
                        Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                        CommandPhases.RUNNING),
                Set.of(),
                Continue::command);

        private Continue() {}

        private static Verdict command(Invocation invocation) {
            var maintenance = invocation.maintenance();
            if (maintenance.plan().rollingBack()) {
                return Verdict.refused("It is rolling back, and that cannot be taken back.");
            }
            if (PhaseProgress.work(maintenance).isEmpty()
                    || DecisionTime.at(maintenance)
                            .filter(time -> !invocation.at().isBefore(time))
                            .isEmpty()) {
                return Verdict.refused("Nothing is to be decided yet; just go on.");
            }
            return Verdict.obeyed(maintenance.tell(
                    invocation.at(), invocation.by(), new TimelineEvent.Decided(false, invocation.arguments())));
        }
    }

    /** When the last answer at the decision time was given. */
    static Optional<Instant> answered(Maintenance maintenance) {
        return maintenance.timeline().last(TimelineEvent.Decided.class).map(entry -> entry.at());
    }
}
