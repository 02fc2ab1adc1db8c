package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.buddy.Drawing;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Receipt;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.postmortem.PostMortem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What GitHub answered to our effects. */
final class Answers {
    private Answers() {}

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
            var what = maintenance.crew().isLead(person) ? "assigning the lead" : "assigning the buddy";
            decision = decision.change(
                    state -> state.tell(assigned.at(), new Happening.NotDone(what, "GitHub does not allow it")));
            if (facts.unassignable(person.login()) && maintenance.is(Phase.SCHEDULED)) {
                decision = decision.then(state -> Drawing.unassignable(state, person, assigned.at()));
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
                new Happening.NotReached(receipt.channel(), kind, receipt.notice(), receipt.state(), receipt.why()));
        return receipt.state() != Receipt.State.UNKNOWN && publicity.failing(receipt.channel())
                ? Decision.of(told)
                : Decision.of(told, Effect.comment(ChannelWords.notReached(maintenance, kind, receipt)));
    }

    /** Without a post-mortem the issue stays open, so somebody must know; the rest stands in the timeline. */
    static Decision refused(Maintenance maintenance, Signal.Refused refused) {
        var next = maintenance.tell(refused.at(), new Happening.NotDone(refused.what(), refused.why()));
        if (!refused.what().equals(Effect.OpenPostMortem.WHAT)) {
            return Decision.of(next);
        }
        return Decision.of(
                next.withMemory(next.memory().withPostMortemAsked(Optional.empty())),
                Effect.comment(PostMortem.notOpened(next, refused.why())));
    }
}
