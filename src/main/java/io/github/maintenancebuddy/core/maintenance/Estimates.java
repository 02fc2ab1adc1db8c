package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the window must be by the estimates of what must be done in it, and of rolling back. */
public record Estimates(Duration work, Duration rollingBack) {
    public static Estimates of(Maintenance maintenance) {
        var plan = maintenance.plan();
        return new Estimates(
                sum(Stream.concat(mustDo(plan, Stage.CARRY_OUT), mustDo(plan, Stage.VERIFY))),
                maintenance.request().rollingBackTakes().orElseGet(() -> sum(mustDo(plan, Stage.ROLL_BACK))));
    }

    public Duration together() {
        return work.plus(rollingBack);
    }

    private static Stream<Task> mustDo(Plan plan, Stage stage) {
        return plan.in(stage).stream().filter(task -> !task.optional() && !(task.state() instanceof TaskState.Skipped));
    }

    private static Duration sum(Stream<Task> tasks) {
        return tasks.map(Task::estimate).flatMap(Optional::stream).reduce(Duration.ZERO, Duration::plus);
    }
}
