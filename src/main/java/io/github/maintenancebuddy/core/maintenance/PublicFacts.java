package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.when.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that the public may know of a maintenance at a time (behaviour.md, Privacy).
 *
 * @param title the first line of the public notice, or a fixed sentence
 * @param window the planned window; none while it is postponed
 * @param services as the public knows them
 * @param details what a person wrote for the public below the title, such as what it means for customers
 */
public record PublicFacts(
        String title,
        Phase phase,
        Optional<Outcome> outcome,
        Optional<Span> window,
        ZoneId zone,
        Impact impact,
        List<String> services,
        Optional<String> details) {
    public PublicFacts {
        services = List.copyOf(services);
    }
}
