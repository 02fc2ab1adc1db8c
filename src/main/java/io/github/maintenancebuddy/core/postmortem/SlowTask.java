package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** A task that took much longer than estimated. */
record SlowTask(Task task, Duration estimate, Duration taken) {
    /** What a task may take beyond its estimate before anybody reads about it. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    static Stream<SlowTask> of(Maintenance maintenance) {
        return TaskTimes.of(maintenance).stream()
                .flatMap(ticks -> maintenance.plan().tasks().stream().flatMap(task -> of(ticks, task).stream()))
                .filter(SlowTask::muchLonger);
    }

    private static Optional<SlowTask> of(TaskTimes ticks, Task task) {
        return ticks.taken(task)
                .flatMap(taken -> ticks.estimated(task).map(estimate -> new SlowTask(task, estimate, taken)));
    }

    /** More than half as long again. */
    private boolean muchLonger() {
        var limit = estimate.plus(estimate.dividedBy(2));
        return taken.compareTo(limit) > 0 && taken.compareTo(estimate.plus(SLACK)) > 0;
    }
}
