package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;

/** Lead and buddy are present when they opened, edited, ticked or commented (behaviour.md, The window). */
final class Presence {
    private Presence() {}

    /** Notes that somebody was here; of others than lead and buddy nothing is kept. */
    static Maintenance seen(Maintenance maintenance, Person person, Instant at) {
        return maintenance.crew().both().contains(person)
                ? maintenance.withCrew(maintenance.crew().withSeen(person, at))
                : maintenance;
    }
}
