package io.github.maintenancebuddy.adapter.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the app's own meters, all with the same beginning of their names and a description. No tag ever holds a
 * repository, a person or anything else of which there can be many.
 */
record Meters(MeterRegistry registry) {
    private static final String PREFIX = "maintenance.buddy.";

    /** Counts something that happens. */
    Counter counter(String name, String description, String... tags) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    /** Counts how often something happens and how long it takes, with a histogram of these limits. */
    Timer timer(String name, String description, Duration[] limits, String... tags) {
        return Timer.builder(PREFIX + name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(limits)
                .register(registry);
    }

    /**
     * Shows how something is now.
     *
     * @param unit none for what is counted
     */
    <T> void gauge(
            String name, @Nullable String unit, String description, T of, ToDoubleFunction<T> value, String... tags) {
        Gauge.builder(PREFIX + name, of, value)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /** From a hundredth of a second to ten, GitHub's own patience. */
    static Duration[] quick() {
        return millis(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000);
    }

    /** From a tenth of a second to an hour, for what may have waited for GitHub. */
    static Duration[] slow() {
        return millis(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000, 3_600_000);
    }

    private static Duration[] millis(long... limits) {
        return Arrays.stream(limits).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
