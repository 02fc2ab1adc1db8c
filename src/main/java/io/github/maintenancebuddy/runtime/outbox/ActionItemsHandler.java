package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.RemindOfActionItems;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.postmortem.ActionItems;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;
import java.util.Optional;

/** Reminds on the post-mortem of action items. What is open is read right before, so that nobody is reminded of what is done. */
final class ActionItemsHandler implements EffectHandler<Effect.RemindOfActionItems> {
    private final Issues issues;

    ActionItemsHandler(Issues issues) {
        this.issues = issues;
    }

    @Override
    public RetryPolicy retry(RemindOfActionItems effect) {
        return RetryPolicy.SEARCH_FIRST;
    }

    @Override
    public Optional<Answer> obsolete(Attempt<RemindOfActionItems> attempt) {
        return attempt.newerWaits()
                ? Optional.of(CommentHandler.overtaken(attempt, Topic.ACTION_ITEMS))
                : Optional.empty();
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<RemindOfActionItems> attempt) {
        var maintenance = attempt.maintenance();
        return maintenance
                .memory()
                .postMortem()
                .issue()
                .map(link -> remind(attempt, link.from(maintenance.issue())))
                .orElseGet(() -> new Done<>(Answer.unwritten()));
    }

    private EffectOutcome<Answer> remind(Attempt<RemindOfActionItems> attempt, IssueRef postMortem) {
        EffectOutcome<Answer> over = new Done<>(Answer.unwritten(new Signal.PostMortemOver(attempt.now())));
        return issues.text(postMortem)
                .then(text -> text.open() ? remind(attempt, postMortem, text.body()) : over)
                .ifRefused(_ -> over);
    }

    private EffectOutcome<Answer> remind(Attempt<RemindOfActionItems> attempt, IssueRef postMortem, String body) {
        return ActionItems.reminder(body)
                .map(words -> comment(attempt, postMortem, attempt.marked(words)))
                .orElseGet(() -> new Done<>(Answer.unwritten()));
    }

    private EffectOutcome<Answer> comment(Attempt<RemindOfActionItems> attempt, IssueRef postMortem, String text) {
        return attempt.createOnce(
                        (marker, since) -> issues.findComment(postMortem, marker, since),
                        () -> issues.comment(postMortem, text))
                .map(_ -> Answer.written());
    }

    @Override
    public Signal refused(Attempt<RemindOfActionItems> attempt, String why) {
        return new Signal.Refused(attempt.now(), Undone.ACTION_ITEMS, why);
    }
}
