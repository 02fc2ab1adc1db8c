package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.when.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When tasks were ticked.
 *
 * @param done the tasks that were ticked while the work ran
 * @param ticks every tick since the start, also those taken back
 * @param turns the start of the work, and the decision to roll back: something else was begun then
 */
record TickTimes(List<Task> done, NavigableSet<Instant> ticks, NavigableSet<Instant> turns) {
    /** Ticks no further apart come from one visit to the list. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    static TickTimes of(Maintenance maintenance, Instant began) {
        var tasks = maintenance.plan().tasks();
        var done = tasks.stream()
                .filter(task -> task.ref().stage() != Stage.PREPARE)
                .filter(task -> task.state().doneAt().filter(began::isBefore).isPresent())
                .toList();
        var states = tasks.stream().flatMap(task -> task.state().doneAt().stream());
        var ticks = Stream.concat(states, times(maintenance, TimelineEvent.Ticked.class::isInstance))
                .filter(began::isBefore);
        var turns = times(maintenance, TickTimes::decidesToRollBack).filter(began::isBefore);
        return new TickTimes(done, sorted(ticks), sorted(Stream.concat(Stream.of(began), turns)));
    }

    private static boolean decidesToRollBack(TimelineEvent event) {
        return event instanceof TimelineEvent.Decided(var rollBack, var _) && rollBack;
    }

    private static Stream<Instant> times(Maintenance maintenance, Predicate<TimelineEvent> kind) {
        return maintenance.timeline().entries().stream()
                .filter(entry -> kind.test(entry.what()))
                .map(TimelineEntry::at);
    }

    private static NavigableSet<Instant> sorted(Stream<Instant> times) {
        return times.collect(Collectors.toCollection(TreeSet::new));
    }

    List<TickGroup> groups() {
        var byBegin = done.stream()
                .collect(Collectors.groupingBy(task -> begin(doneAt(task)), TreeMap::new, Collectors.toList()));
        return byBegin.entrySet().stream()
                .map(group ->
                        new TickGroup(group.getValue(), Durations.between(group.getKey(), last(group.getValue()))))
                .toList();
    }

    /** The tick or turn before all ticks that were made together with this one. */
    private Instant begin(Instant tick) {
        var turn = turns.lower(tick);
        var first = tick;
        var before = ticks.lower(first);
        while (before != null && before.isAfter(turn) && !before.plus(TOGETHER).isBefore(first)) {
            first = before;
            before = ticks.lower(first);
        }
        return before != null && before.isAfter(turn) ? before : turn;
    }

    private static Instant doneAt(Task task) {
        return task.state().doneAt().orElseThrow();
    }

    private static Instant last(List<Task> together) {
        return together.stream().map(TickTimes::doneAt).max(Instant::compareTo).orElseThrow();
    }
}
