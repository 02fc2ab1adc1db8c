package io.github.maintenancebuddy.core.maintenance.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.time.Instant;

/**
 * A command as somebody gave it.
 *
 * @param maintenance the state that the command before it left
 * @param at when the comment was written
 * @param arguments all behind the command's name, stripped; may hold line breaks
 */
public record Invocation(Maintenance maintenance, Person by, Role role, Instant at, String arguments, Facts facts) {}
