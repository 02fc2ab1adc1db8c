package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.HashSet;
import java.util.Set;

/** An issue becomes a maintenance (behaviour.md, Opening). */
final class Opening {
    private Opening() {}

    static Set<Question> questions(Signal.Opened opened, Facts facts) {
        var questions = new HashSet<>(Drafting.questions(opened.issue().id(), opened.body(), opened.at(), facts));
        questions.add(new Question.StandingOf(opened.author().login()));
        return questions;
    }

    /** A draft; one of an author without triage waits for somebody with write. */
    static Decision open(Signal.Opened opened, Facts facts) {
        var author = opened.author();
        var belongs = facts.role(author).atLeast(Role.TRIAGE);
        var maintenance = Maintenance.opened(opened.issue(), Crew.of(author, belongs), page(opened.issue(), facts))
                .tell(opened.at(), author, new TimelineEvent.Opened());
        var seen = belongs ? maintenance.withCrew(maintenance.crew().withSeen(author, opened.at())) : maintenance;
        var draft = Drafting.read(ConfigurationUpdates.follow(seen, facts), opened.body(), opened.at(), facts);
        return belongs ? Decision.of(draft) : Decision.of(draft, Effect.comment(OpeningWords.outsider(author)));
    }

    private static String page(IssueRef issue, Facts facts) {
        return facts.settings().publicUrl() + "/status/" + issue.repository().name() + "/" + issue.number();
    }
}
