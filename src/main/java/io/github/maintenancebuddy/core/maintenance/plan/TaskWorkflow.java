package io.github.maintenancebuddy.core.maintenance.plan;

import java.util.Optional;

/**
 * The workflow of a task, and what became of it.
 *
 * @param run the last time that it was to be run
 */
public record TaskWorkflow(RepositoryChecklist.Script script, Optional<TaskRun> run) {
    public static TaskWorkflow never(RepositoryChecklist.Script script) {
        return new TaskWorkflow(script, Optional.empty());
    }

    public String workflow() {
        return script.workflow();
    }

    /** The run, while it is not known to be over. */
    public Optional<TaskRun> open() {
        return run.filter(last -> last.state().open());
    }

    public TaskWorkflow with(TaskRun next) {
        return new TaskWorkflow(script, Optional.of(next));
    }
}
