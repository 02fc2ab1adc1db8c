package io.github.maintenancebuddy.core.when;

import java.time.Duration;
import java.time.Instant;

/** From a start to an end. */
public record Span(Instant start, Instant end) {
    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
