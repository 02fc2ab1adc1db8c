package io.github.maintenancebuddy.core.script;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import java.time.Instant;
import java.util.Optional;

/** A task's workflow is to be started: one more run, which nothing starts a second time. */
final class RunRequest {
    private RunRequest() {}

    /**
     * Asks GitHub for a run.
     *
     * @param by who wants it; nobody where it starts by itself
     */
    static Decision run(Maintenance maintenance, Task task, Optional<Person> by, Instant at) {
        var number = nextNumber(task);
        var asked = maintenance.plan().change(task.ref(), it -> with(it, TaskRun.asked(number, at)));
        var told = maintenance.withPlan(asked).told(new TimelineEntry(at, by, new TimelineEvent.RunAsked(task.ref())));
        return Decision.of(told, new Effect.Dispatch(task.ref(), number));
    }

    /** Who made this the next step has no write access, so a person who has it starts the workflow. */
    static Decision withheld(Maintenance maintenance, Task task, Instant at) {
        var none = TaskRun.asked(nextNumber(task), at).in(TaskRun.State.NOT_STARTED);
        var next = maintenance
                .withPlan(maintenance.plan().change(task.ref(), it -> with(it, none)))
                .tell(at, new TimelineEvent.RunNotStarted(task.ref(), RunWords.WITHHELD));
        return Decision.of(next, Effect.comment(RunWords.withheld(next, task)));
    }

    private static int nextNumber(Task task) {
        return 1 + task.script().flatMap(TaskWorkflow::run).map(TaskRun::number).orElse(0);
    }

    /** The task with what became of its run. */
    static Task with(Task task, TaskRun run) {
        return task.withScript(task.script().map(scripted -> scripted.with(run)));
    }
}
