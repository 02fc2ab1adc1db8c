package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tasks that were ticked together, mostly one alone, and how long they took together. Nobody says when a task is begun,
 * so that is the time since the tick before them.
 */
record TickGroup(List<Task> tasks, Duration taken) {
    /** What tasks may take beyond their estimate before anybody reads about it. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    TickGroup {
        tasks = List.copyOf(tasks);
    }

    /** Those that were ticked while the work ran, in the order of their ticks. */
    static List<TickGroup> of(Maintenance maintenance) {
        return maintenance.window().flatMap(Window::began).stream()
                .flatMap(began -> TickTimes.of(maintenance, began).groups().stream())
                .toList();
    }

    /** The task that was ticked alone. */
    Optional<Task> single() {
        return tasks.size() == 1 ? Optional.of(tasks.getFirst()) : Optional.empty();
    }

    /** Nothing where one of them has none. */
    Optional<Duration> estimate() {
        return tasks.stream().allMatch(task -> task.estimate().isPresent())
                ? tasks.stream().flatMap(task -> task.estimate().stream()).reduce(Duration::plus)
                : Optional.empty();
    }

    /** More than half as long again as estimated. */
    boolean slow() {
        return estimate()
                .filter(estimate -> taken.compareTo(estimate.plus(estimate.dividedBy(2))) > 0
                        && taken.compareTo(estimate.plus(SLACK)) > 0)
                .isPresent();
    }
}
