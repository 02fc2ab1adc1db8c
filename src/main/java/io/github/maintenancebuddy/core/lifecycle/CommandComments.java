package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.command.CommandEvaluator;
import io.github.maintenancebuddy.core.command.ParsedComment;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.util.HashSet;
import java.util.Set;

/** A comment was written; it may hold commands. */
final class CommandComments {
    private CommandComments() {}

    /** A command may schedule a draft, so what that needs is asked for as well. */
    static Set<Question> questions(Maintenance maintenance, ParsedComment comment, Facts facts) {
        var questions = new HashSet<>(CommandEvaluator.questions(maintenance, comment, CommandCatalogue.ALL));
        if (!questions.isEmpty()) {
            questions.addAll(Overlaps.planning(maintenance));
        }
        if (!questions.isEmpty() && Drafting.isNew(maintenance)) {
            questions.addAll(Drafting.questions(maintenance.issue().id(), maintenance.request(), comment.at(), facts));
        }
        return questions;
    }

    /** A reaction that says it is being worked on, while the answer takes its time (behaviour.md, Commands). */
    static Decision delayed(Maintenance maintenance, Signal.Delayed delayed, ParsedComment comment) {
        return Deduplication.heard(maintenance, delayed.comment()) || comment.isEmpty()
                ? Decision.of(maintenance)
                : Decision.of(maintenance, new Effect.React(comment.id(), Effect.Reaction.SEEN));
    }

    static Decision commented(Maintenance maintenance, ParsedComment comment, Facts facts) {
        var seen = Presence.seen(maintenance, comment.by(), comment.at());
        return CommandEvaluator.of(seen, comment, CommandCatalogue.ALL, facts);
    }
}
