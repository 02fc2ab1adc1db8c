package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.plan.Task;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What earlier maintenances of the same kind or service taught when this one was scheduled; its plan shows it
 * (behaviour.md, The post-mortem).
 */
public record Lessons(List<PastMaintenance> past) {
    public static final Lessons NONE = new Lessons(List.of());

    /** One alone may have been an accident. */
    private static final int ENOUGH = 2;

    /** People plan in quarters of an hour. */
    private static final Duration STEP = Duration.ofMinutes(15);

    public Lessons {
        past = List.copyOf(past);
    }

    /**
     * How long the next one should be planned.
     *
     * @param longest how long the longest of those really took
     * @param estimated how long this one takes by its estimates
     * @param from the issues of the maintenances that say so
     */
    public record Suggestion(Duration length, Duration longest, Duration estimated, List<Integer> from) {
        public Suggestion {
            from = List.copyOf(from);
        }
    }

    /** Never shorter than these estimates; nothing where too few of the same kind ended successfully. */
    public Optional<Suggestion> suggestion(Duration estimated) {
        var measures = measures();
        var longest = measures.stream().map(PastMaintenance::actual).max(Comparator.naturalOrder());
        return longest.filter(_ -> measures.size() >= ENOUGH)
                .map(actual -> new Suggestion(
                        inSteps(actual.compareTo(estimated) < 0 ? estimated : actual),
                        actual,
                        estimated,
                        measures.stream().map(PastMaintenance::number).toList()));
    }

    /** How long this task took each time, the oldest first; nothing where that is known of too few. */
    public List<Duration> taken(Task task) {
        var times = measures().stream()
                .flatMap(past -> past.tasks().stream())
                .filter(taken ->
                        taken.stage() == task.ref().stage() && taken.task().equals(task.text()))
                .map(PastMaintenance.Taken::time)
                .toList();
        return times.size() < ENOUGH ? List.of() : times;
    }

    private List<PastMaintenance> measures() {
        return past.stream()
                .filter(one -> one.alike() && !one.rolledBack())
                .sorted(Comparator.comparing(PastMaintenance::number))
                .toList();
    }

    private static Duration inSteps(Duration length) {
        var steps = length.plus(STEP).minusSeconds(1).dividedBy(STEP);
        return STEP.multipliedBy(Math.max(1, steps));
    }
}
