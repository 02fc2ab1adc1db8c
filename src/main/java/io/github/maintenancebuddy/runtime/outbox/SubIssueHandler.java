package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;

/** Puts the post-mortem below its maintenance; what is there already GitHub refuses. */
final class SubIssueHandler implements EffectHandler<Effect.AddSubIssue> {
    private final Issues issues;

    SubIssueHandler(Issues issues) {
        this.issues = issues;
    }

    @Override
    public RetryPolicy retry(Effect.AddSubIssue effect) {
        return RetryPolicy.REPEAT;
    }

    /** Refused where GitHub knows no sub-issues, or where it is one already: then the links in the texts are enough. */
    @Override
    public EffectOutcome<Answer> carryOut(Attempt<Effect.AddSubIssue> attempt) {
        return issues.addSubIssue(
                        attempt.maintenance().issue(), attempt.effect().id())
                .map(_ -> Answer.written())
                .ifRefused(_ -> new Done<>(Answer.written()));
    }

    @Override
    public Signal refused(Attempt<Effect.AddSubIssue> attempt, String why) {
        return new Signal.Refused(attempt.now(), Undone.SUB_ISSUE, why);
    }
}
