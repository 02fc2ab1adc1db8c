package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How long tasks really took. Nobody says when a task is begun, so its time is that between the tick before and its
 * own.
 *
 * @param times the start of the work, every tick, and the decision to roll back
 */
record TaskTimes(List<Task> tasks, Instant began, NavigableSet<Instant> times) {
    static Optional<TaskTimes> of(Maintenance maintenance) {
        return maintenance.window().flatMap(window -> window.began()).map(began -> {
            var times = new TreeSet<Instant>();
            times.add(began);
            maintenance.timeline().entries().stream()
                    .filter(entry -> marks(entry.what()))
                    .forEach(entry -> times.add(entry.at()));
            var tasks = maintenance.plan().tasks();
            tasks.forEach(task -> task.state().doneAt().ifPresent(times::add));
            return new TaskTimes(tasks, began, times);
        });
    }

    /** Whether something else may have been begun at this. */
    private static boolean marks(TimelineEvent happening) {
        return happening instanceof TimelineEvent.Ticked
                || (happening instanceof TimelineEvent.Decided(var rollBack, var _) && rollBack);
    }

    /** The time that a task took; only of those that were done while the work ran. */
    Optional<Duration> taken(Task task) {
        return task.state().doneAt().filter(done -> counts(task)).map(done -> {
            var before = times.lower(done);
            return Duration.between(before == null || before.isBefore(began) ? began : before, done);
        });
    }

    /** The estimates of all that was ticked at the same moment; nothing where one of them has none. */
    Optional<Duration> estimated(Task task) {
        var together = tasks.stream()
                .filter(other -> counts(other)
                        && other.state().doneAt().equals(task.state().doneAt()))
                .map(Task::estimate)
                .toList();
        return together.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : together.stream().flatMap(Optional::stream).reduce(Duration::plus);
    }

    private boolean counts(Task task) {
        return task.ref().stage() != Stage.PREPARE
                && task.state().doneAt().filter(began::isBefore).isPresent();
    }
}
