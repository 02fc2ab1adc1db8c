package io.github.maintenancebuddy.script;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Moment;
import io.github.maintenancebuddy.maintenance.MomentKind;
import io.github.maintenancebuddy.maintenance.Run;
import io.github.maintenancebuddy.maintenance.Scripted;
import io.github.maintenancebuddy.maintenance.Series;
import io.github.maintenancebuddy.maintenance.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs that are under way are looked at, since GitHub's word of their end may be lost; one that takes long is told. */
public final class Watching {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** As long as GitHub lets a job run on its own machines. */
    private static final Duration LONG = Duration.ofHours(6);

    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final int TIMES_THE_ESTIMATE = 3;

    private Watching() {}

    /** When a run is looked at, and when it has taken too long. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return maintenance.running()
                ? underWay(maintenance).flatMap(task -> moments(maintenance, task))
                : Stream.empty();
    }

    private static Stream<Moment> moments(Maintenance maintenance, Task task) {
        var run = run(task).orElseThrow();
        var look = Series.from(run.askedAt(), List.of(SOON, EVERY), EVERY).next(maintenance, MomentKind.RUN_LOOK);
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
        var late = run(task).orElseThrow().in(Run.State.OVERDUE);
        var next = maintenance
                .withPlan(maintenance.plan().change(task.ref(), it -> Asking.with(it, late)))
                .tell(now, new Happening.RunOverdue(task.ref()));
        return task.state().isOpen()
                ? Decision.of(
                        next, Effect.comment(RunWords.overdue(next, task, late, now), now.plus(EVERY), topic(task)))
                : Decision.of(next);
    }

    private static String topic(Task task) {
        return "workflow of " + task.ref();
    }

    /** Three times the estimate and at least half an hour; without one, six hours. */
    private static Optional<Instant> late(Task task) {
        var limit = task.estimate()
                .map(estimate -> estimate.multipliedBy(TIMES_THE_ESTIMATE))
                .map(limited -> limited.compareTo(LEAST) < 0 ? LEAST : limited)
                .orElse(LONG);
        return run(task)
                .filter(run -> run.state() == Run.State.STARTED)
                .map(run -> run.askedAt().plus(limit));
    }

    private static Stream<Task> underWay(Maintenance maintenance) {
        return maintenance.plan().tasks().stream()
                .filter(task -> run(task).filter(Run::underWay).isPresent());
    }

    private static Optional<Run> run(Task task) {
        return task.script().flatMap(Scripted::run);
    }
}
