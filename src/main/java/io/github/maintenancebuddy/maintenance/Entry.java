package io.github.maintenancebuddy.maintenance;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the timeline.
 *
 * @param by who did it; nobody where the clock or the app did
 */
public record Entry(Instant at, Optional<Person> by, Happening what) {}
