package io.github.maintenancebuddy.core.maintenance.people;

import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has had and still has to do, as lead or buddy of other maintenances.
 *
 * @param busy the windows that are not over
 * @param times how many there were in the last 90 days, or are planned
 * @param last the start of the latest of them
 */
public record Workload(List<Span> busy, int times, Optional<Instant> last) {
    public static final Workload NONE = new Workload(List.of(), 0, Optional.empty());

    /** So far back work counts when the next is drawn (behaviour.md, The buddy). */
    public static final Duration COUNTED = Duration.ofDays(90);

    public Workload {
        busy = List.copyOf(busy);
    }
}
