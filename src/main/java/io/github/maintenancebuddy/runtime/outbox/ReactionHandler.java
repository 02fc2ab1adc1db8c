package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;

/** Reactions on people's comments; GitHub keeps a reaction once, however often it is sent. */
final class ReactionHandler implements EffectHandler<Effect.React> {
    private final Issues issues;

    ReactionHandler(Issues issues) {
        this.issues = issues;
    }

    @Override
    public RetryPolicy retry(Effect.React react) {
        return RetryPolicy.REPEAT;
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<Effect.React> attempt) {
        var react = attempt.effect();
        return issues.react(attempt.maintenance().issue(), react.comment(), react.reaction())
                .map(_ -> Answer.written());
    }

    @Override
    public Signal refused(Attempt<Effect.React> attempt, String why) {
        return new Signal.Refused(attempt.now(), Undone.REACTION, why);
    }
}
