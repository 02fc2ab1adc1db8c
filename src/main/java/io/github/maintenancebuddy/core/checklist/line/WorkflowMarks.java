package io.github.maintenancebuddy.core.checklist.line;

import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The marks of a task that a workflow does, such as {@code run: migrate.yml · automatic}. They show what the checklist
 * says, and where its last run is seen; typed by people they are words like any other.
 */
final class WorkflowMarks {
    private static final String RUN = "run: ";
    private static final String AUTOMATIC = "automatic";

    private WorkflowMarks() {}

    static List<String> of(Task task) {
        return task.script().stream().flatMap(WorkflowMarks::of).toList();
    }

    private static Stream<String> of(TaskWorkflow scripted) {
        var name = scripted.workflow();
        var run = scripted.run()
                .flatMap(TaskRun::receipt)
                .map(receipt -> "[" + name + "](" + receipt.url() + ")")
                .orElse(name);
        return Stream.concat(
                Stream.of(RUN + run),
                Optional.of(AUTOMATIC).filter(_ -> scripted.script().automatic()).stream());
    }

    /** Whether this is a mark of the task's workflow, with the link of any of its runs. */
    static boolean has(Task task, String mark) {
        return task.script().filter(scripted -> has(scripted, mark)).isPresent();
    }

    private static boolean has(TaskWorkflow scripted, String mark) {
        return mark.equals(RUN + scripted.workflow())
                || mark.startsWith(RUN + "[" + scripted.workflow() + "](")
                || (scripted.script().automatic() && mark.equals(AUTOMATIC));
    }
}
