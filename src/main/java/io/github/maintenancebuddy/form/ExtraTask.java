package io.github.maintenancebuddy.form;

import io.github.maintenancebuddy.maintenance.Stage;

/**
 * A line of the form's Extra tasks.
 *
 * @param text in one line, as the person wrote it
 */
public record ExtraTask(Stage stage, String text) {}
