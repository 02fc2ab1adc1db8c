package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.NoRun;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import io.github.maintenancebuddy.runtime.outbox.Issues.Doubt;
import io.github.maintenancebuddy.runtime.outbox.Issues.Refused;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import io.github.maintenancebuddy.runtime.outbox.Workflows.Found;
import io.github.maintenancebuddy.runtime.time.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Starts workflows, each run once: after any doubt it is looked for, and never started again. A person decides then
 * (behaviour.md, Scripted steps).
 */
public final class WorkflowHandler {
    /** GitHub lists a run that it has started within this time. */
    private static final Duration LISTED = Duration.ofSeconds(10);

    /** GitHub's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** So long somebody who wants a workflow to be started waits for it. */
    private static final Duration USEFUL = Duration.ofMinutes(10);

    private final Workflows workflows;
    private final Clocks clocks;

    public WorkflowHandler(Workflows workflows, Clocks clocks) {
        this.workflows = workflows;
        this.clocks = clocks;
    }

    Optional<Signal> start(Pending pending, Effect.Dispatch dispatch, Maintenance maintenance) {
        var task = maintenance.plan().tasks().stream()
                .filter(it -> it.ref().equals(dispatch.ref()))
                .findFirst();
        var scripted = task.flatMap(Task::script);
        if (scripted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                pending.attemptedAt().isPresent()
                        ? adopt(pending, dispatch, scripted.get(), maintenance)
                        : start(pending, dispatch, task.get(), maintenance));
    }

    /** Who asked for it may have given up by now. */
    private Signal start(Pending pending, Effect.Dispatch dispatch, Task task, Maintenance maintenance) {
        var run = task.script().flatMap(TaskWorkflow::run).filter(it -> it.number() == dispatch.number());
        if (!maintenance.running() || !task.state().isOpen() || run.isEmpty()) {
            return none(dispatch, NoRun.NOT_NEEDED, "");
        }
        if (now().isAfter(run.get().askedAt().plus(USEFUL))) {
            return none(dispatch, NoRun.TOO_LATE, "");
        }
        var script = task.script().orElseThrow();
        var repository = maintenance.issue().repository();
        try {
            var inputs = inputs(pending, dispatch, script, maintenance);
            return started(dispatch, workflows.start(repository, script.workflow(), inputs));
        } catch (Refused e) {
            return none(
                    dispatch,
                    e.permitted() ? NoRun.REFUSED : NoRun.NOT_PERMITTED,
                    Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /** The checklist's own inputs, and ours as far as the workflow declares some of their names. */
    private Map<String, String> inputs(
            Pending pending, Effect.Dispatch dispatch, TaskWorkflow scripted, Maintenance maintenance) {
        var issue = maintenance.issue();
        var ours = Map.of(
                "maintenance", Integer.toString(issue.number()),
                "task", dispatch.ref().toString(),
                "effect", pending.id());
        var inputs = new HashMap<>(ours);
        inputs.keySet().retainAll(workflows.inputs(issue.repository(), scripted.workflow()));
        inputs.putAll(scripted.script().inputs());
        return inputs;
    }

    /** A run whose title shows the effect is the one; else the only one that is nobody else's. */
    private Signal adopt(Pending pending, Effect.Dispatch dispatch, TaskWorkflow scripted, Maintenance maintenance) {
        var tried = pending.attemptedAt().orElseThrow();
        var found = found(scripted, maintenance, tried);
        if (found.isEmpty() && clocks.real().instant().isBefore(tried.plus(LISTED))) {
            throw new Doubt("GitHub may not list the run yet.");
        }
        var named =
                found.stream().filter(run -> run.title().contains(pending.id())).toList();
        var candidates = named.isEmpty() ? found : named;
        return switch (candidates.size()) {
            case 0 -> none(dispatch, NoRun.NONE_FOUND, "");
            case 1 -> started(dispatch, candidates.getFirst().receipt());
            default -> none(dispatch, NoRun.SEVERAL_FOUND, "");
        };
    }

    private List<Found> found(TaskWorkflow scripted, Maintenance maintenance, Instant tried) {
        var known = maintenance.timeline().entries().stream()
                .map(entry -> entry.what())
                .filter(TimelineEvent.RunStarted.class::isInstance)
                .map(what -> ((TimelineEvent.RunStarted) what).receipt().id())
                .toList();
        return workflows.ours(maintenance.issue().repository(), scripted.workflow(), tried.minus(SKEW)).stream()
                .filter(run -> !known.contains(run.receipt().id()))
                .toList();
    }

    /** What cannot be seen now is looked at again later. */
    Optional<Signal> look(Effect.LookAtRun look, Maintenance maintenance) {
        try {
            return maintenance
                    .plan()
                    .find(look.ref())
                    .flatMap(Task::script)
                    .flatMap(TaskWorkflow::open)
                    .flatMap(TaskRun::receipt)
                    .flatMap(receipt -> end(maintenance, receipt.id()));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Optional<Signal> end(Maintenance maintenance, long run) {
        return workflows
                .end(maintenance.issue().repository(), run)
                .map(end -> new Signal.RunEnded(end.at(), run, end.attempt(), end.conclusion()));
    }

    private Signal started(Effect.Dispatch dispatch, TaskRun.Receipt receipt) {
        return new Signal.RunStarted(now(), dispatch.ref(), dispatch.number(), receipt);
    }

    private Signal none(Effect.Dispatch dispatch, NoRun reason, String why) {
        return new Signal.RunNotStarted(now(), dispatch.ref(), dispatch.number(), reason, why);
    }

    private Instant now() {
        return clocks.maintenance().instant();
    }
}
