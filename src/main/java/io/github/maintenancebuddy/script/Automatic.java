package io.github.maintenancebuddy.script;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Entry;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Scripted;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import java.time.Instant;
import java.util.Optional;

/** Workflows that start by themselves, once each, and those that a choice to roll back has overtaken. */
public final class Automatic {
    private Automatic() {}

    /** After anything has changed: starts the next step where the checklist says so. */
    public static Decision settle(Maintenance before, Maintenance maintenance, Instant at) {
        var overtaken = overtaken(before, maintenance);
        return next(maintenance)
                .map(task -> Asking.run(maintenance, task, Optional.empty(), at))
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

    private static boolean neverRan(Maintenance maintenance, Scripted scripted) {
        var rolledBack = maintenance.plan().rollingBack()
                ? maintenance.timeline().last(Happening.Decided.class).map(Entry::at)
                : Optional.<Instant>empty();
        return scripted.run()
                .filter(run -> rolledBack.filter(run.askedAt()::isBefore).isEmpty()
                        || run.state().open())
                .isEmpty();
    }

    private static Optional<Task> overtaken(Maintenance before, Maintenance after) {
        return after.plan().rollingBack() && !before.plan().rollingBack()
                ? after.plan().in(Stage.CARRY_OUT).stream()
                        .filter(task -> task.script().flatMap(Scripted::open).isPresent())
                        .findFirst()
                : Optional.empty();
    }
}
