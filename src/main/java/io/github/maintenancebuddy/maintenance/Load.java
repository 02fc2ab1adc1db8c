package io.github.maintenancebuddy.maintenance;

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
public record Load(List<Span> busy, int times, Optional<Instant> last) {
    public static final Load NONE = new Load(List.of(), 0, Optional.empty());

    /** So far back work counts when the next is drawn (product.md section 8). */
    public static final Duration COUNTED = Duration.ofDays(90);

    public Load {
        busy = List.copyOf(busy);
    }
}
