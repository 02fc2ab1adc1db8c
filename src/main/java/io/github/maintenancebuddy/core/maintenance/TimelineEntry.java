package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the timeline.
 *
 * @param by who did it; nobody where the clock or the app did
 */
public record TimelineEntry(Instant at, Optional<Person> by, TimelineEvent what) {}
