package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.buddy.BuddySelection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.postmortem.PostMortem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What GitHub answered to our effects. */
final class EffectAnswers {
    private EffectAnswers() {}

    /** GitHub leaves people out silently, also where its plan has room for one only: so it is asked about the buddy. */
    static Set<Question> questions(Maintenance maintenance, Signal.Assigned assigned) {
        return leftOut(maintenance, assigned)
                .filter(maintenance.crew()::isBuddy)
                .map(buddy -> (Question) new Question.Assignable(maintenance.issue(), buddy.login()))
                .collect(Collectors.toSet());
    }

    /** That somebody was left out is worth a line in the timeline; in the place of a buddy somebody else is asked. */
    static Decision assigned(Maintenance maintenance, Signal.Assigned assigned, Facts facts) {
        var decision = Decision.of(maintenance);
        for (var person : leftOut(maintenance, assigned).toList()) {
            var what = maintenance.crew().isLead(person) ? Undone.LEAD : Undone.BUDDY;
            decision = decision.change(
                    state -> state.tell(assigned.at(), new TimelineEvent.NotDone(what, "GitHub does not allow it")));
            if (facts.unassignable(person.login()) && maintenance.is(Phase.SCHEDULED)) {
                decision = decision.then(state -> BuddySelection.unassignable(state, person, assigned.at()));
            }
        }
        return decision;
    }

    /** Lead and buddy as far as they were asked for and are not assigned. */
    private static Stream<Person> leftOut(Maintenance maintenance, Signal.Assigned assigned) {
        return maintenance.crew().both().stream()
                .filter(person -> has(assigned.wanted(), person) && !has(assigned.logins(), person));
    }

    private static boolean has(List<String> logins, Person person) {
        return logins.stream().anyMatch(person.login()::equalsIgnoreCase);
    }

    /** What a channel answered; a failure that stays is told, once until the channel works again. */
    static Decision receipted(Maintenance maintenance, Signal.Receipted receipted) {
        var receipt = receipted.receipt();
        var notice = maintenance.publicity().notice(receipt.notice());
        if (notice.isEmpty()) {
            return Decision.of(maintenance);
        }
        var publicity = maintenance.publicity();
        var same = publicity.receipt(receipt.channel(), receipt.notice());
        var next = maintenance.withPublicity(publicity.with(receipt));
        if (!receipt.failed()
                || same.filter(known -> known.state() == receipt.state()).isPresent()) {
            return Decision.of(next);
        }
        var kind = notice.get().kind();
        var told = next.tell(
                receipt.at(),
                new TimelineEvent.NotReached(
                        receipt.channel(), kind, receipt.notice(), receipt.state(), receipt.why()));
        return receipt.state() != Receipt.State.UNKNOWN && publicity.failing(receipt.channel())
                ? Decision.of(told)
                : Decision.of(told, Effect.comment(ChannelWords.notReached(maintenance, kind, receipt)));
    }

    /** Alerts that may go off are told to who is at work, once for each channel. */
    private static Decision notSilenced(Maintenance before, Maintenance told, Signal.Refused refused) {
        var known = before.timeline().entries().stream()
                .map(TimelineEntry::what)
                .anyMatch(what ->
                        what instanceof TimelineEvent.NotDone not && not.what().equals(refused.what()));
        if (known) {
            return Decision.of(before);
        }
        return before.running()
                ? Decision.of(told, Effect.comment(ChannelWords.notSilenced(before, refused)))
                : Decision.of(told);
    }

    /** Without a post-mortem the issue stays open, so somebody must know; the rest stands in the timeline. */
    static Decision refused(Maintenance maintenance, Signal.Refused refused) {
        var next = maintenance.tell(refused.at(), new TimelineEvent.NotDone(refused.what(), refused.why()));
        if (refused.what().is(Undone.Kind.ALERT_SILENCE)) {
            return notSilenced(maintenance, next, refused);
        }
        if (!refused.what().is(Undone.Kind.POST_MORTEM)) {
            return Decision.of(next);
        }
        return Decision.of(
                next.withMemory(next.memory().withPostMortemAsked(Optional.empty())),
                Effect.comment(PostMortem.notOpened(next, refused.why())));
    }
}
