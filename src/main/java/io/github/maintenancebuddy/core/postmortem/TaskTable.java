package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.words.Enumeration;
import java.util.Arrays;
import java.util.List;

/** The tasks with estimate and actual time (behaviour.md, The post-mortem). */
record TaskTable(Maintenance maintenance, List<TickGroup> groups) {
    static final String NOTE =
            "Nobody says when a task is begun, so its actual time is that between the tick before, or the start or the"
                    + " decision to roll back, and its own tick. Tasks ticked at most a minute apart share their time.";

    static String head() {
        return MarkdownTable.head("Task", "", "Estimate", "Actual");
    }

    /** The rows, in the order of the plan; Roll back only where it was needed. */
    static List<String> rows(Maintenance maintenance) {
        var table = new TaskTable(maintenance, TickGroup.of(maintenance));
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
        return groups.stream()
                .filter(group -> group.tasks().contains(task))
                .map(group -> Durations.write(group.taken()) + together(group, task))
                .findFirst()
                .orElse("done");
    }

    private static String together(TickGroup group, Task task) {
        var others = group.tasks().stream()
                .filter(other -> !other.equals(task))
                .map(other -> PostMortemWords.code(other.ref()))
                .toList();
        return others.isEmpty() ? "" : " together with " + Enumeration.of(others);
    }

    private static String unchecked(Task task) {
        return task.settled() ? "" : ", not checked by a second person";
    }
}
