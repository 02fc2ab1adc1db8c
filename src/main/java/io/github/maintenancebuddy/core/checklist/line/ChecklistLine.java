package io.github.maintenancebuddy.core.checklist.line;

import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist.Script;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.util.Optional;

/**
 * A line that is to become a task: of a built-in checklist, a repository's own or the form's Extra tasks (behaviour.md,
 * The plan).
 *
 * @param text with its marks, such as {@code Run the migration · 45m · second person}
 * @param run the workflow that does it; of a repository's own checklist only
 */
public record ChecklistLine(Stage stage, String text, Optional<Script> run) {
    /** A line that people do. */
    public ChecklistLine(Stage stage, String text) {
        this(stage, text, Optional.empty());
    }
}
