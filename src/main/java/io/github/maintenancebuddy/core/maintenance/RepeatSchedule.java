package io.github.maintenancebuddy.core.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Times at which something is asked again: first after these steps, then at an even pace, without end.
 *
 * @param steps counted from the base, in rising order, at least one
 */
public record RepeatSchedule(Instant base, List<Duration> steps, Duration every) {
    public static RepeatSchedule from(Instant base, List<Duration> steps, Duration every) {
        return new RepeatSchedule(base, steps, every);
    }

    /** The earliest time of the series that has not been acted on. */
    public Optional<Moment> next(Maintenance maintenance, MomentKind kind) {
        var acted = maintenance.memory().acted().getOrDefault(kind, Instant.MIN);
        for (var step : steps) {
            if (base.plus(step).isAfter(acted)) {
                return Optional.of(new Moment(base.plus(step), kind));
            }
        }
        var last = base.plus(steps.getLast());
        var rounds = Duration.between(last, acted).dividedBy(every) + 1;
        return Optional.of(new Moment(last.plus(every.multipliedBy(rounds)), kind));
    }
}
