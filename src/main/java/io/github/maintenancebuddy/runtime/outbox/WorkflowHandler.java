package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Dispatch;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.NoRun;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Doubt;
import io.github.maintenancebuddy.runtime.outbox.Workflows.Found;
import io.github.maintenancebuddy.runtime.outbox.Workflows.Start;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Starts workflows, each run once: after any doubt it is looked for, and never started again. A person decides then
 * (behaviour.md, Scripted steps).
 */
final class WorkflowHandler implements EffectHandler<Dispatch> {
    /** GitHub lists a run that it has started within this time. */
    private static final Duration LISTED = Duration.ofSeconds(10);

    /** GitHub's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** So long somebody who wants a workflow to be started waits for it. */
    private static final Duration USEFUL = Duration.ofMinutes(10);

    private final Workflows workflows;

    WorkflowHandler(Workflows workflows) {
        this.workflows = workflows;
    }

    @Override
    public RetryPolicy retry(Dispatch dispatch) {
        return RetryPolicy.searchAfter(LISTED);
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<Dispatch> attempt) {
        return task(attempt)
                .flatMap(task -> task.script().map(workflow -> carryOut(attempt, task, workflow)))
                .orElseGet(() -> new Done<>(Answer.unwritten()));
    }

    private static Optional<Task> task(Attempt<Dispatch> attempt) {
        return attempt.maintenance().plan().tasks().stream()
                .filter(it -> it.ref().equals(attempt.effect().ref()))
                .findFirst();
    }

    private EffectOutcome<Answer> carryOut(Attempt<Dispatch> attempt, Task task, TaskWorkflow workflow) {
        return attempt.doubt()
                .map(doubt -> adopt(attempt, workflow, doubt))
                .orElseGet(() -> start(attempt, task, workflow));
    }

    /** Who asked for it may have given up by now. */
    private EffectOutcome<Answer> start(Attempt<Dispatch> attempt, Task task, TaskWorkflow workflow) {
        var maintenance = attempt.maintenance();
        var run = workflow.run().filter(it -> it.number() == attempt.effect().number());
        if (!maintenance.running() || !task.state().isOpen() || run.isEmpty()) {
            return new Done<>(Answer.unwritten(none(attempt, NoRun.NOT_NEEDED, "")));
        }
        if (attempt.now().isAfter(run.get().askedAt().plus(USEFUL))) {
            return new Done<>(Answer.unwritten(none(attempt, NoRun.TOO_LATE, "")));
        }
        var repository = maintenance.issue().repository();
        return workflows
                .inputs(repository, workflow.workflow())
                .map(declared -> inputs(attempt, workflow, declared))
                .then(inputs -> attempt.send(() -> workflows.start(repository, workflow.workflow(), inputs)))
                .map(started -> Answer.written(answer(attempt, started)));
    }

    private static Signal answer(Attempt<Dispatch> attempt, Start start) {
        return switch (start) {
            case Start.Started(var receipt) -> started(attempt, receipt);
            case Start.NotPermitted(var why) -> none(attempt, NoRun.NOT_PERMITTED, why);
        };
    }

    /** The checklist's own inputs, and ours as far as the workflow declares some of their names. */
    private static Map<String, String> inputs(Attempt<Dispatch> attempt, TaskWorkflow workflow, Set<String> declared) {
        var ours = Map.of(
                "maintenance", Integer.toString(attempt.maintenance().issue().number()),
                "task", attempt.effect().ref().toString(),
                "effect", attempt.id());
        var inputs = new HashMap<>(ours);
        inputs.keySet().retainAll(declared);
        inputs.putAll(workflow.script().inputs());
        return inputs;
    }

    private EffectOutcome<Answer> adopt(Attempt<Dispatch> attempt, TaskWorkflow workflow, Doubt doubt) {
        return found(attempt.maintenance(), workflow, doubt).map(found -> adopt(attempt, found));
    }

    /** A run whose title shows the effect is the one; else the only one that is nobody else's. */
    private static Answer adopt(Attempt<Dispatch> attempt, List<Found> found) {
        var named =
                found.stream().filter(run -> run.title().contains(attempt.id())).toList();
        var candidates = named.isEmpty() ? found : named;
        return Answer.unwritten(
                switch (candidates.size()) {
                    case 0 -> none(attempt, NoRun.NONE_FOUND, "");
                    case 1 -> started(attempt, candidates.getFirst().receipt());
                    default -> none(attempt, NoRun.SEVERAL_FOUND, "");
                });
    }

    private EffectOutcome<List<Found>> found(Maintenance maintenance, TaskWorkflow workflow, Doubt doubt) {
        var known = maintenance.timeline().entries().stream()
                .map(entry -> entry.what())
                .filter(TimelineEvent.RunStarted.class::isInstance)
                .map(what -> ((TimelineEvent.RunStarted) what).receipt().id())
                .toList();
        return workflows
                .ours(
                        maintenance.issue().repository(),
                        workflow.workflow(),
                        doubt.since().minus(SKEW))
                .map(all -> all.stream()
                        .filter(run -> !known.contains(run.receipt().id()))
                        .toList());
    }

    private static Signal started(Attempt<Dispatch> attempt, TaskRun.Receipt receipt) {
        return new Signal.RunStarted(
                attempt.now(), attempt.effect().ref(), attempt.effect().number(), receipt);
    }

    private static Signal none(Attempt<Dispatch> attempt, NoRun reason, String why) {
        return new Signal.RunNotStarted(
                attempt.now(), attempt.effect().ref(), attempt.effect().number(), reason, why);
    }

    @Override
    public Signal refused(Attempt<Dispatch> attempt, String why) {
        return none(attempt, NoRun.REFUSED, why);
    }
}
