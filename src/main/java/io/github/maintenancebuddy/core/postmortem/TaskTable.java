package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Durations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tasks with estimate and actual time (behaviour.md, The post-mortem). */
record TaskTable(Maintenance maintenance, Optional<TaskTimes> ticks) {
    static final String NOTE =
            "Nobody says when a task is begun, so its actual time is that between the tick before, or the start or the"
                    + " decision to roll back, and its own tick.";

    static String head() {
        return MarkdownTable.head("Task", "", "Estimate", "Actual");
    }

    /** The rows, in the order of the plan; Roll back only where it was needed. */
    static List<String> rows(Maintenance maintenance) {
        var table = new TaskTable(maintenance, TaskTimes.of(maintenance));
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.ROLL_BACK || maintenance.plan().rollingBack())
                .flatMap(stage -> maintenance.plan().in(stage).stream())
                .map(table::row)
                .toList();
    }

    private String row(Task task) {
        var estimate = task.estimate().map(Durations::write).orElse("");
        return MarkdownTable.row(PostMortemWords.code(task.ref()), PostMortemWords.text(task), estimate, actual(task));
    }

    private String actual(Task task) {
        return switch (task.state()) {
            case TaskState.Open() -> "not done";
            case TaskState.Done _ -> taken(task) + unchecked(task);
            case TaskState.Skipped _ -> "skipped";
            case TaskState.Voided _ -> "not needed, rolled back";
            case TaskState.Removed _ -> "removed";
        };
    }

    private String taken(Task task) {
        return ticks.flatMap(known -> known.taken(task)).map(Durations::write).orElse("done");
    }

    private static String unchecked(Task task) {
        return task.settled() ? "" : ", not checked by a second person";
    }
}
