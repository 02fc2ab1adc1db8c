package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.lifecycle.IssueProjection;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;

/** The one comment on what is missing: written once, then edited. */
final class GapsHandler implements EffectHandler<Effect.BringUpToDate> {
    private final Issues issues;

    GapsHandler(Issues issues) {
        this.issues = issues;
    }

    @Override
    public RetryPolicy retry(Effect.BringUpToDate update) {
        return RetryPolicy.SEARCH_FIRST;
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<Effect.BringUpToDate> attempt) {
        var text = IssueProjection.gaps(attempt.maintenance());
        return attempt.maintenance()
                .memory()
                .gaps()
                .comment()
                .map(known -> edit(attempt, known, text))
                .orElseGet(() -> create(attempt, attempt.marked(text)));
    }

    private EffectOutcome<Answer> edit(Attempt<Effect.BringUpToDate> attempt, long comment, String text) {
        return issues.editComment(attempt.maintenance().issue(), comment, text).map(_ -> Answer.written());
    }

    private EffectOutcome<Answer> create(Attempt<Effect.BringUpToDate> attempt, String text) {
        var issue = attempt.maintenance().issue();
        return attempt.createOnce(
                        (marker, since) -> issues.findComment(issue, marker, since), () -> issues.comment(issue, text))
                .map(comment -> Answer.written(new Signal.GapsCommented(attempt.now(), comment)));
    }

    @Override
    public Signal refused(Attempt<Effect.BringUpToDate> attempt, String why) {
        return new Signal.Refused(attempt.now(), Undone.GAPS, why);
    }
}
