package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;

/** Looks whether the run of a workflow has ended; what cannot be seen now is looked at again later. */
final class RunLookHandler implements EffectHandler<Effect.LookAtRun> {
    private final Workflows workflows;

    RunLookHandler(Workflows workflows) {
        this.workflows = workflows;
    }

    @Override
    public RetryPolicy retry(Effect.LookAtRun look) {
        return RetryPolicy.REPEAT;
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<Effect.LookAtRun> attempt) {
        var maintenance = attempt.maintenance();
        return maintenance
                .plan()
                .find(attempt.effect().ref())
                .flatMap(Task::script)
                .flatMap(TaskWorkflow::open)
                .flatMap(TaskRun::receipt)
                .map(receipt -> end(maintenance, receipt.id()))
                .orElseGet(() -> new Done<>(Answer.unwritten()));
    }

    private EffectOutcome<Answer> end(Maintenance maintenance, long run) {
        return workflows
                .end(maintenance.issue().repository(), run)
                .map(found -> found.map(end ->
                                Answer.unwritten(new Signal.RunEnded(end.at(), run, end.attempt(), end.conclusion())))
                        .orElseGet(Answer::unwritten))
                .ifRefused(_ -> new Done<>(Answer.unwritten()));
    }

    @Override
    public Signal refused(Attempt<Effect.LookAtRun> attempt, String why) {
        return new Signal.Refused(attempt.now(), Undone.RUN, why);
    }
}
