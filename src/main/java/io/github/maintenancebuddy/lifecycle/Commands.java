package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.command.Judgement;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Signal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A comment was written; it may hold commands. */
final class Commands {
    private Commands() {}

    /** A command may schedule a draft, so what that needs is asked for as well. */
    static Set<Question> questions(Maintenance maintenance, Signal.Commented comment) {
        var questions = new HashSet<>(Judgement.questions(maintenance, comment.by(), comment.body(), Catalogue.ALL));
        if (!questions.isEmpty() && Drafting.isNew(maintenance)) {
            questions.addAll(
                    Drafting.questions(Optional.empty(), maintenance.request().buddy(), maintenance.request()));
        }
        return questions;
    }

    static Decision commented(Maintenance maintenance, Signal.Commented comment, Facts facts) {
        var seen = Presence.seen(maintenance, comment.by(), comment.at());
        return Judgement.of(seen, comment, Catalogue.ALL, facts);
    }
}
