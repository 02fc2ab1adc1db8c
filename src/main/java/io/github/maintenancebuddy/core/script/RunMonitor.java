package io.github.maintenancebuddy.core.script;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.RepeatSchedule;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs that are under way are looked at, since GitHub's word of their end may be lost; one that takes long is told. */
public final class RunMonitor {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** As long as GitHub lets a job run on its own machines. */
    private static final Duration LONG = Duration.ofHours(6);

    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final int TIMES_THE_ESTIMATE = 3;

    private RunMonitor() {}

    /** When a run is looked at, and when it has taken too long. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return maintenance.running()
                ? underWay(maintenance).flatMap(task -> moments(maintenance, task))
                : Stream.empty();
    }

    private static Stream<Moment> moments(Maintenance maintenance, Task task) {
        var run = run(task).orElseThrow();
        var look =
                RepeatSchedule.from(run.askedAt(), List.of(SOON, EVERY), EVERY).next(maintenance, MomentKind.RUN_LOOK);
        return Stream.concat(look.stream(), late(task).map(at -> new Moment(at, MomentKind.RUN_OVERDUE)).stream());
    }

    /** All that are under way are looked at together. */
    public static Decision look(Maintenance maintenance, Instant now) {
        return Decision.of(maintenance)
                .and(underWay(maintenance)
                        .map(task -> (Effect) new Effect.LookAtRun(task.ref()))
                        .toList());
    }

    /** Told once for each run. */
    public static Decision overdue(Maintenance maintenance, Instant now) {
        var decision = Decision.of(maintenance);
        for (var task : underWay(maintenance).toList()) {
            if (late(task).filter(at -> !at.isAfter(now)).isPresent()) {
                decision = decision.then(state -> overdue(state, task, now));
            }
        }
        return decision;
    }

    private static Decision overdue(Maintenance maintenance, Task task, Instant now) {
        var late = run(task).orElseThrow().in(TaskRun.State.OVERDUE);
        var next = maintenance
                .withPlan(maintenance.plan().change(task.ref(), it -> RunRequest.with(it, late)))
                .tell(now, new TimelineEvent.RunOverdue(task.ref()));
        return task.state().isOpen()
                ? Decision.of(
                        next,
                        Effect.comment(
                                RunWords.overdue(next, task, late, now), now.plus(EVERY), Topic.workflow(task.ref())))
                : Decision.of(next);
    }

    /** Three times the estimate and at least half an hour; without one, six hours. */
    private static Optional<Instant> late(Task task) {
        var limit = task.estimate()
                .map(estimate -> estimate.multipliedBy(TIMES_THE_ESTIMATE))
                .map(limited -> limited.compareTo(LEAST) < 0 ? LEAST : limited)
                .orElse(LONG);
        return run(task)
                .filter(run -> run.state() == TaskRun.State.STARTED)
                .map(run -> run.askedAt().plus(limit));
    }

    private static Stream<Task> underWay(Maintenance maintenance) {
        return maintenance.plan().tasks().stream()
                .filter(task -> run(task).filter(TaskRun::underWay).isPresent());
    }

    private static Optional<TaskRun> run(Task task) {
        return task.script().flatMap(TaskWorkflow::run);
    }
}
