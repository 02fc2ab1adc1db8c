package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Stage;

/**
 * A line that is to become a task: of a built-in checklist, a repository's own or the form's Extra tasks (product.md
 * section 4).
 *
 * @param text with its marks, such as {@code Run the migration · 45m · second person}
 */
public record Line(Stage stage, String text) {}
