package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import java.util.Optional;

/** Comments on the issue. What asks, warns or reminds is dropped when it comes too late or a newer one waits. */
final class CommentHandler implements EffectHandler<Effect.Comment> {
    private final Issues issues;

    CommentHandler(Issues issues) {
        this.issues = issues;
    }

    @Override
    public RetryPolicy retry(Effect.Comment comment) {
        return RetryPolicy.SEARCH_FIRST;
    }

    @Override
    public Optional<Answer> obsolete(Attempt<Effect.Comment> attempt) {
        return attempt.effect().useful().flatMap(useful -> obsolete(attempt, useful));
    }

    private static Optional<Answer> obsolete(Attempt<Effect.Comment> attempt, Effect.Useful useful) {
        if (attempt.now().isAfter(useful.until())) {
            return Optional.of(dropped(attempt, useful.topic(), "it came too late"));
        }
        return attempt.newerWaits() ? Optional.of(overtaken(attempt, useful.topic())) : Optional.empty();
    }

    static Answer overtaken(Attempt<?> attempt, Topic topic) {
        return dropped(attempt, topic, "a newer one waits");
    }

    private static Answer dropped(Attempt<?> attempt, Topic topic, String why) {
        return Answer.unwritten(new Signal.Dropped(attempt.now(), "the comment about the " + topic.words(), why));
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<Effect.Comment> attempt) {
        var issue = attempt.maintenance().issue();
        var text = attempt.marked(attempt.effect().text());
        return attempt.createOnce(
                        (marker, since) -> issues.findComment(issue, marker, since), () -> issues.comment(issue, text))
                .map(_ -> Answer.written());
    }

    @Override
    public Signal refused(Attempt<Effect.Comment> attempt, String why) {
        return new Signal.Refused(attempt.now(), Undone.COMMENT, why);
    }
}
