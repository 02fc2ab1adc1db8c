package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who is drawn, asked, and passed over when no answer comes (behaviour.md, The buddy). */
public final class BuddySelection {
    /** After so many the lead is told that nobody is found. */
    private static final int TRIES = 3;

    private BuddySelection() {}

    /** The next one in order. */
    static Optional<Person> next(Maintenance maintenance) {
        return CandidateRanking.of(maintenance).stream().map(Candidate::person).findFirst();
    }

    /** The next one is asked, or all at once where time is short; where there is nobody, nobody is. */
    public static Maintenance draw(Maintenance maintenance, Instant at) {
        if (AnswerDeadline.hurries(maintenance, at)) {
            return askAll(maintenance, at);
        }
        var tries = maintenance.crew().buddy().declined().size();
        return next(maintenance)
                .filter(person -> tries < TRIES)
                .map(person -> ask(maintenance, person, false, at))
                .orElse(maintenance);
    }

    /**
     * This person is asked now; {@code P2} is open again.
     *
     * @param named whether somebody has named them
     */
    public static Maintenance ask(Maintenance maintenance, Person person, boolean named, Instant at) {
        return reopened(maintenance.withBuddy(buddy -> buddy.ask(person, named, at)))
                .tell(at, new TimelineEvent.BuddyAsked(person));
    }

    /** The first who says yes is the buddy. */
    public static Decision accept(Maintenance maintenance, Person by, Instant at) {
        var ticked = maintenance
                .plan()
                .change(TaskRef.P2, task -> task.closed(TaskRef.P2) ? task : task.withState(done(by, at)));
        var next = maintenance
                .withBuddy(buddy -> buddy.accept(by))
                .withPlan(ticked)
                .tell(at, by, new TimelineEvent.BuddyAccepted());
        var others = maintenance.crew().buddy().asked().stream()
                .filter(Predicate.not(by::equals))
                .toList();
        return others.isEmpty()
                ? Decision.of(next)
                : Decision.of(next, Effect.comment(BuddyWords.settled(next, by, others)));
    }

    /** Somebody says no: the next one is asked. A reason stays on the timeline. */
    public static Decision decline(Maintenance maintenance, Person by, Instant at, String why) {
        return replace(maintenance.tell(at, by, new TimelineEvent.BuddyDeclined(by, why)), by, at);
    }

    /** Somebody has no access here any more: the next one is asked, and the lead is told. */
    public static Decision withoutAccess(Maintenance maintenance, Person gone, Instant at) {
        return Decision.of(maintenance, Effect.comment(BuddyWords.withoutAccess(maintenance, gone)))
                .then(state -> replace(state, gone, at));
    }

    /** GitHub cannot assign who was drawn: the next one is asked, and the lead is told. Whom people named, they keep. */
    public static Decision unassignable(Maintenance maintenance, Person person, Instant at) {
        var buddy = maintenance.crew().buddy();
        var told = Effect.comment(BuddyWords.unassignable(maintenance, person));
        return buddy.named() || buddy.accepted()
                ? Decision.of(maintenance, told)
                : Decision.of(maintenance, told).then(state -> replace(state, person, at));
    }

    /** The time to answer, and the time from which on all are asked at once. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return AnswerDeadline.moments(maintenance);
    }

    /** No answer came in time, or time has become short. */
    public static Decision due(Maintenance maintenance, Instant now) {
        if (!AnswerDeadline.waits(maintenance)) {
            return Decision.of(maintenance);
        }
        var late = AnswerDeadline.deadline(maintenance).filter(at -> !now.isBefore(at));
        var person = maintenance.crew().buddy().person();
        if (hurriesSinceAsked(maintenance, now)) {
            return asked(maintenance, askAll(maintenance, now));
        }
        return person.filter(_ -> late.isPresent())
                .map(gone -> replace(maintenance.tell(now, new TimelineEvent.BuddyPassedOver(gone)), gone, now))
                .orElseGet(() -> Decision.of(maintenance));
    }

    /** Time was not short yet when somebody was asked last. */
    private static boolean hurriesSinceAsked(Maintenance maintenance, Instant now) {
        var asked = maintenance.crew().buddy().askedAt();
        return AnswerDeadline.hurriesFrom(maintenance)
                .filter(from -> !now.isBefore(from))
                .filter(from -> asked.filter(at -> !at.isBefore(from)).isEmpty())
                .isPresent();
    }

    /** Says who is asked now; nothing where it is nobody, since the lead has heard that already. */
    private static Decision asked(Maintenance before, Maintenance after) {
        return after.equals(before)
                ? Decision.of(before)
                : Decision.of(after, Effect.comment(BuddyWords.asking(after)));
    }

    static Decision replace(Maintenance maintenance, Person gone, Instant at) {
        var before = maintenance.withBuddy(buddy -> buddy.withoutPerson(gone));
        if (nobodyIsWanted(before) || !before.crew().buddy().asked().isEmpty()) {
            return Decision.of(before);
        }
        var next = draw(reopened(before), at);
        return Decision.of(next, Effect.comment(BuddyWords.asking(next)));
    }

    /** There is a new date: somebody is asked where nobody is, or said that there is nobody to ask. */
    public static Decision drawAgain(Maintenance maintenance, Instant at) {
        var buddy = maintenance.crew().buddy();
        if (nobodyIsWanted(maintenance)
                || buddy.person().isPresent()
                || !buddy.asked().isEmpty()) {
            return Decision.of(maintenance);
        }
        var next = draw(reopened(maintenance), at);
        return Decision.of(next, Effect.comment(BuddyWords.asking(next)));
    }

    /** Without a plan nobody has been drawn yet; that comes with it. */
    private static boolean nobodyIsWanted(Maintenance maintenance) {
        return maintenance.plan().tasks().isEmpty() || maintenance.plan().withoutSecondPerson();
    }

    /** All who are awake, or everybody where nobody is; somebody alone is asked as ever. */
    private static Maintenance askAll(Maintenance maintenance, Instant at) {
        var all = inAHurry(maintenance, at);
        if (all.size() < 2) {
            return all.stream()
                    .findFirst()
                    .map(person -> ask(maintenance, person, false, at))
                    .orElse(maintenance);
        }
        var next = reopened(maintenance.withBuddy(buddy -> buddy.askAll(all, at)));
        for (var person : all) {
            next = next.tell(at, new TimelineEvent.BuddyAsked(person));
        }
        return next;
    }

    private static List<Person> inAHurry(Maintenance maintenance, Instant at) {
        var ranked = CandidateRanking.whoMayBeAskedAgain(maintenance, silentBefore(maintenance));
        var zone = maintenance.requireWindow().zone();
        var awake =
                ranked.stream().filter(candidate -> candidate.awake(at, zone)).toList();
        var named = maintenance.crew().buddy().person().stream();
        return Stream.concat(named, (awake.isEmpty() ? ranked : awake).stream().map(Candidate::person))
                .distinct()
                .toList();
    }

    /** Who did not answer while there was time; who does not answer in the hurry is not asked a third time. */
    private static List<Person> silentBefore(Maintenance maintenance) {
        var hurry = AnswerDeadline.hurriesFrom(maintenance).orElseThrow();
        return maintenance.timeline().entries().stream()
                .filter(entry -> entry.at().isBefore(hurry))
                .flatMap(entry -> entry.what() instanceof TimelineEvent.BuddyPassedOver(var person)
                        ? Stream.of(person)
                        : Stream.empty())
                .toList();
    }

    private static Maintenance reopened(Maintenance maintenance) {
        return maintenance.withPlan(maintenance.plan().change(TaskRef.P2, BuddySelection::open));
    }

    private static Task open(Task task) {
        return task.state().isDone() ? task.withState(TaskState.open()) : task;
    }

    private static TaskState done(Person by, Instant at) {
        return new TaskState.Done(Optional.of(by), at);
    }
}
