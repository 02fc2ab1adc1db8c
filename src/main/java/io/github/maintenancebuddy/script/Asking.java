package io.github.maintenancebuddy.script;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Entry;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Run;
import io.github.maintenancebuddy.maintenance.Scripted;
import io.github.maintenancebuddy.maintenance.Task;
import java.time.Instant;
import java.util.Optional;

/** A task's workflow is to be started: one more run, which nothing starts a second time. */
final class Asking {
    private Asking() {}

    /**
     * Asks GitHub for a run.
     *
     * @param by who wants it; nobody where it starts by itself
     */
    static Decision run(Maintenance maintenance, Task task, Optional<Person> by, Instant at) {
        var number = 1 + task.script().flatMap(Scripted::run).map(Run::number).orElse(0);
        var asked = maintenance.plan().change(task.ref(), it -> with(it, Run.asked(number, at)));
        var told = maintenance.withPlan(asked).told(new Entry(at, by, new Happening.RunAsked(task.ref())));
        return Decision.of(told, new Effect.Dispatch(task.ref(), number));
    }

    /** The task with what became of its run. */
    static Task with(Task task, Run run) {
        return task.withScript(task.script().map(scripted -> scripted.with(run)));
    }
}
