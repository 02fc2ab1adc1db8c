package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory.Answer;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who is answered, as often as our manners allow (behaviour.md, Manners). */
record ReplyLimit(Person person, Role role, Instant at) {
    private static final Duration WHILE = Duration.ofHours(1);
    private static final int MOST_TO_A_STRANGER = 5;
    private static final int MOST_ON_AN_ISSUE = 20;

    /** Of those who are told on one issue that commands are not for them; all others get the reaction alone. */
    private static final int MOST_STRANGERS = 20;

    /** The decision with this answer; without it where there were enough already, or it would be said twice. */
    Decision answer(Decision decision, Effect answer) {
        var lately = lately(decision);
        if (enough(lately)) {
            return decision.change(maintenance -> limited(maintenance, lately.size()));
        }
        if (decision.effects().contains(answer)) {
            return decision;
        }
        var next = Stream.concat(lately.stream(), Stream.of(new Answer(at, person.id())))
                .toList();
        return decision.change(maintenance ->
                        maintenance.withMemory(maintenance.memory().withAnswers(next)))
                .and(answer);
    }

    /** What was not done, and why; to a stranger one sentence, once on an issue. */
    Decision refuse(Decision decision, String why) {
        if (role.atLeast(Role.TRIAGE)) {
            return answer(decision, Effect.comment(why));
        }
        var told = decision.next().memory().lately().strangers();
        if (told.contains(person.id()) || told.size() >= MOST_STRANGERS) {
            return decision;
        }
        var next = Stream.concat(told.stream(), Stream.of(person.id())).toList();
        return answer(
                decision.change(maintenance ->
                        maintenance.withMemory(maintenance.memory().withStrangers(next))),
                Effect.comment(RefusalWords.STRANGER));
    }

    private Maintenance limited(Maintenance maintenance, int answers) {
        return maintenance.timeline().since(at.minus(WHILE), TimelineEvent.LimitReached.class)
                ? maintenance
                : maintenance.tell(at, new TimelineEvent.LimitReached(answers));
    }

    private List<Answer> lately(Decision decision) {
        return decision.next().memory().lately().answers().stream()
                .filter(answer -> answer.at().isAfter(at.minus(WHILE)))
                .toList();
    }

    private boolean enough(List<Answer> lately) {
        var mine =
                lately.stream().filter(answer -> answer.person() == person.id()).count();
        var stranger = !role.atLeast(Role.TRIAGE);
        return lately.size() >= MOST_ON_AN_ISSUE || (stranger && mine >= MOST_TO_A_STRANGER);
    }
}
