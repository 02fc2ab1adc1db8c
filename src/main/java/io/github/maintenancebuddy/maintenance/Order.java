package io.github.maintenancebuddy.maintenance;

import java.time.Instant;

/**
 * A command as somebody gave it.
 *
 * @param maintenance the state that the command before it left
 * @param at when the comment was written
 * @param arguments all behind the command's name, stripped; may hold line breaks
 */
public record Order(Maintenance maintenance, Person by, Role role, Instant at, String arguments, Facts facts) {}
