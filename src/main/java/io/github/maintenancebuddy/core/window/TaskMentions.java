package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.List;
import java.util.stream.Collectors;

/** How sentences name tasks. */
final class TaskMentions {
    private TaskMentions() {}

    /** The references as code: {@code `P2`, `C1`}. */
    static String references(List<Task> tasks) {
        return tasks.stream().map(task -> "`" + task.ref() + "`").collect(Collectors.joining(", "));
    }

    /** A bullet for each task, with its text. */
    static String list(List<Task> tasks) {
        return tasks.stream()
                .map(task -> "* `" + task.ref() + "` " + QuotedText.inline(task.text(), 120))
                .collect(Collectors.joining("\n"));
    }
}
