package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Quoted;
import io.github.maintenancebuddy.maintenance.Task;
import java.util.List;
import java.util.stream.Collectors;

/** How sentences name tasks. */
final class Tasks {
    private Tasks() {}

    /** The references as code: {@code `P2`, `C1`}. */
    static String references(List<Task> tasks) {
        return tasks.stream().map(task -> "`" + task.ref() + "`").collect(Collectors.joining(", "));
    }

    /** A bullet for each task, with its text. */
    static String list(List<Task> tasks) {
        return tasks.stream()
                .map(task -> "* `" + task.ref() + "` " + Quoted.inline(task.text(), 120))
                .collect(Collectors.joining("\n"));
    }
}
