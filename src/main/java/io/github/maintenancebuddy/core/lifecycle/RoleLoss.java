package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.buddy.BuddySelection;
import io.github.maintenancebuddy.core.buddy.BuddyWords;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.time.Instant;

/**
 * Lead, buddy and who is asked hold their role only while GitHub gives them triage (behaviour.md, Commands): whoever is
 * seen without it is a stranger from then on, and those who are left are told once.
 */
final class RoleLoss {
    private RoleLoss() {}

    static Decision settle(Maintenance maintenance, Signal signal, Facts facts) {
        return signal.actor()
                .map(person -> settle(maintenance, person, signal.at(), facts))
                .orElseGet(() -> Decision.of(maintenance));
    }

    private static Decision settle(Maintenance maintenance, Person person, Instant at, Facts facts) {
        var crew = maintenance.crew();
        var holds = crew.isLead(person) || crew.buddy().asks(person);
        if (!holds || maintenance.ended() || belongs(person, facts) || isTold(maintenance, person)) {
            return Decision.of(maintenance);
        }
        var next = maintenance.tell(at, new TimelineEvent.RoleLost(person));
        return crew.isLead(person)
                ? Decision.of(next, Effect.comment(BuddyWords.leadWithoutAccess(next, person)))
                : BuddySelection.withoutAccess(next, person, at);
    }

    private static boolean belongs(Person person, Facts facts) {
        return !facts.answers(new Question.StandingOf(person.login()))
                || facts.role(person).atLeast(Role.TRIAGE);
    }

    private static boolean isTold(Maintenance maintenance, Person person) {
        return maintenance.timeline().entries().stream()
                .anyMatch(entry -> entry.what().equals(new TimelineEvent.RoleLost(person)));
    }
}
