package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.postmortem.PostMortem;
import io.github.maintenancebuddy.core.window.WindowClosing;
import java.time.Instant;
import java.util.Optional;

/**
 * What the end of a maintenance brings, or its going on after it: the post-mortem, and the words on the issue
 * (behaviour.md, The post-mortem).
 */
final class AfterEnd {
    private AfterEnd() {}

    static Decision end(Maintenance before, Maintenance after, Instant at) {
        if (before.phase() == after.phase()) {
            return Decision.of(after);
        }
        return switch (after.phase()) {
            case COMPLETED -> completed(after, at);
            case CANCELLED -> Decision.of(after, Effect.comment(PostMortem.cancelledComment(after)));
            case IN_PROGRESS, VERIFYING ->
                before.ended() ? Decision.of(after, WindowClosing.reopened(after)) : Decision.of(after);
            case DRAFT, SCHEDULED -> Decision.of(after);
        };
    }

    /** The post-mortem is there: the issue says so, and is closed; one that was opened again says so at its end. */
    static Decision postMortem(Maintenance maintenance, Signal.PostMortemOpened opened) {
        var link = opened.issue();
        var told = maintenance.tell(opened.at(), new TimelineEvent.PostMortemOpened(link.number(), link.url()));
        if (maintenance.memory().postMortem().issue().isPresent()) {
            return Decision.of(told);
        }
        var next = Decision.of(told.withMemory(told.memory().withPostMortem(link)), new Effect.AddSubIssue(link.id()));
        return maintenance.ended()
                ? next.and(Effect.comment(PostMortem.closingComment(maintenance, link, opened.notThere())))
                : next;
    }

    private static Decision completed(Maintenance maintenance, Instant at) {
        var known = maintenance.memory().postMortem().issue();
        if (known.isPresent()) {
            return Decision.of(
                    maintenance, Effect.comment(PostMortem.closingComment(maintenance, known.get(), Optional.empty())));
        }
        if (!PostMortem.opensByItself(maintenance)) {
            return Decision.of(maintenance, Effect.comment(PostMortem.closingComment(maintenance)));
        }
        return maintenance.memory().postMortem().asked().isPresent()
                ? Decision.of(maintenance)
                : PostMortem.open(maintenance, at);
    }
}
