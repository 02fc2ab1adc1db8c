package io.github.maintenancebuddy.core.maintenance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What earlier maintenances of the same kind or service taught when this one was scheduled; its plan shows it
 * (behaviour.md, The post-mortem).
 */
public record Lessons(List<PastMaintenance> past, Optional<Suggestion> suggestion) {
    public static final Lessons NONE = new Lessons(List.of(), Optional.empty());

    public Lessons {
        past = List.copyOf(past);
    }

    /**
     * How long the next one should be planned.
     *
     * @param longest how long the longest of those really took
     * @param from the issues of the maintenances that say so
     */
    public record Suggestion(Duration length, Duration longest, List<Integer> from) {
        public Suggestion {
            from = List.copyOf(from);
        }
    }
}
