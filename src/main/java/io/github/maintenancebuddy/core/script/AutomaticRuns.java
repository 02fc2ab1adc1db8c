package io.github.maintenancebuddy.core.script;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import java.time.Instant;
import java.util.Optional;

/** Workflows that start by themselves, once each, and those that a choice to roll back has overtaken. */
public final class AutomaticRuns {
    private AutomaticRuns() {}

    /** Whether there are workflows that an act may start. */
    public static boolean areWaiting(Maintenance maintenance) {
        return maintenance.plan().tasks().stream()
                .anyMatch(task -> task.state().isOpen() && startsByItself(maintenance, task));
    }

    /**
     * After anything has changed: starts the next step where the checklist says so.
     *
     * @param mayStart whether whoever changed it may start workflows, asked at that moment; else the step waits for
     *     {@code /run}
     */
    public static Decision settle(Maintenance before, Maintenance maintenance, Instant at, boolean mayStart) {
        var overtaken = overtaken(before, maintenance);
        return next(maintenance)
                .map(task -> mayStart
                        ? RunRequest.run(maintenance, task, Optional.empty(), at)
                        : RunRequest.withheld(maintenance, task, at))
                .orElseGet(() -> Decision.of(maintenance))
                .and(overtaken.map(task -> Effect.comment(RunWords.overtaken(maintenance, task))).stream()
                        .toList());
    }

    /** The first step of the present stage that is to be done; nothing that must be done before it is left out. */
    private static Optional<Task> next(Maintenance maintenance) {
        return stage(maintenance).flatMap(stage -> {
            for (var task : maintenance.plan().in(stage)) {
                if (task.state().isOpen() && startsByItself(maintenance, task)) {
                    return Optional.of(task);
                }
                if (task.holdsUp()) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Stage> stage(Maintenance maintenance) {
        if (maintenance.is(Phase.VERIFYING)) {
            return Optional.of(Stage.VERIFY);
        }
        return Optional.of(maintenance.plan().rollingBack() ? Stage.ROLL_BACK : Stage.CARRY_OUT)
                .filter(_ -> maintenance.is(Phase.IN_PROGRESS));
    }

    /** Once, and once more after a choice to roll back, which asks for verifying anew. */
    private static boolean startsByItself(Maintenance maintenance, Task task) {
        return task.script()
                .filter(scripted -> scripted.script().automatic())
                .filter(scripted -> neverRan(maintenance, scripted))
                .isPresent();
    }

    private static boolean neverRan(Maintenance maintenance, TaskWorkflow scripted) {
        var rolledBack = maintenance.plan().rollingBack()
                ? maintenance.timeline().last(TimelineEvent.Decided.class).map(TimelineEntry::at)
                : Optional.<Instant>empty();
        return scripted.run()
                .filter(run -> rolledBack.filter(run.askedAt()::isBefore).isEmpty()
                        || run.state().open())
                .isEmpty();
    }

    private static Optional<Task> overtaken(Maintenance before, Maintenance after) {
        return after.plan().rollingBack() && !before.plan().rollingBack()
                ? after.plan().in(Stage.CARRY_OUT).stream()
                        .filter(task ->
                                task.script().flatMap(TaskWorkflow::open).isPresent())
                        .findFirst()
                : Optional.empty();
    }
}
