package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.command.Judgement;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Signal;
import java.util.HashSet;
import java.util.Set;

/** A comment was written; it may hold commands. */
final class Commands {
    private Commands() {}

    /** A command may schedule a draft, so what that needs is asked for as well. */
    static Set<Question> questions(Maintenance maintenance, Signal.Commented comment, Facts facts) {
        var questions = new HashSet<>(Judgement.questions(maintenance, comment, Catalogue.ALL));
        if (!questions.isEmpty()) {
            questions.addAll(Beside.planning(maintenance));
        }
        if (!questions.isEmpty() && Drafting.isNew(maintenance)) {
            questions.addAll(Drafting.questions(maintenance.issue().id(), maintenance.request(), comment.at(), facts));
        }
        return questions;
    }

    /** A sign that it was heard, while the answer takes its time (product.md section 5). */
    static Decision delayed(Maintenance maintenance, Signal.Delayed delayed, Facts facts) {
        var comment = delayed.comment();
        return Once.heard(maintenance, comment)
                        || questions(maintenance, comment, facts).isEmpty()
                ? Decision.of(maintenance)
                : Decision.of(maintenance, new Effect.React(comment.comment(), Effect.Reaction.SEEN));
    }

    static Decision commented(Maintenance maintenance, Signal.Commented comment, Facts facts) {
        var seen = Presence.seen(maintenance, comment.by(), comment.at());
        return Judgement.of(seen, comment, Catalogue.ALL, facts);
    }
}
