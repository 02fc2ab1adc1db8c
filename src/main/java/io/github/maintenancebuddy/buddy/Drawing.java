package io.github.maintenancebuddy.buddy;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Moment;
import io.github.maintenancebuddy.maintenance.MomentKind;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Plan;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.maintenance.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is drawn, asked, and passed over when no answer comes (product.md section 8). */
public final class Drawing {
    private static final Duration ANSWER = Duration.ofHours(8);

    /** After so many the lead is told that nobody is found. */
    private static final int TRIES = 3;

    private Drawing() {}

    /** The next candidate who is not the lead and has not said no. */
    public static Optional<Person> next(Maintenance maintenance) {
        var crew = maintenance.crew();
        return crew.buddy().candidates().stream()
                .filter(person -> person.human() && !crew.wasLead(person))
                .filter(person ->
                        !crew.isBuddy(person) && !crew.buddy().declined().contains(person))
                .findFirst();
    }

    /** This person is asked now; {@code P2} is open again. */
    public static Maintenance ask(Maintenance maintenance, Person person, Instant at) {
        return maintenance
                .withBuddy(buddy -> buddy.asked(person, at))
                .withPlan(reopened(maintenance.plan()))
                .tell(at, new Happening.BuddyAsked(person));
    }

    /** The buddy says yes. */
    public static Maintenance accept(Maintenance maintenance, Person by, Instant at) {
        var ticked =
                maintenance.plan().change(Ref.P2, task -> task.closed(Ref.P2) ? task : task.withState(done(by, at)));
        return maintenance
                .withBuddy(buddy -> buddy.withAccepted(true))
                .withPlan(ticked)
                .tell(at, by, new Happening.BuddyAccepted());
    }

    /** The buddy says no: the next one is asked. A reason stays on the timeline. */
    public static Decision decline(Maintenance maintenance, Person by, Instant at, String why) {
        return replace(maintenance.tell(at, by, new Happening.BuddyDeclined(by, why)), by, at);
    }

    /** The time to answer: 8 hours, at most half of what is left until the start. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return deadline(maintenance).map(at -> new Moment(at, MomentKind.BUDDY_DEADLINE)).stream();
    }

    /** No answer came in time. */
    public static Decision due(Maintenance maintenance, Instant now) {
        var late = deadline(maintenance).filter(at -> !now.isBefore(at)).flatMap(at -> buddy(maintenance));
        return late.map(person -> replace(maintenance.tell(now, new Happening.BuddyPassedOver(person)), person, now))
                .orElseGet(() -> Decision.of(maintenance));
    }

    static Decision replace(Maintenance maintenance, Person gone, Instant at) {
        var without = maintenance.withBuddy(buddy -> buddy.withoutPerson(gone)).withPlan(reopened(maintenance.plan()));
        if (without.plan().withoutSecondPerson()) {
            return Decision.of(without);
        }
        var tries = without.crew().buddy().declined().size();
        return next(without)
                .filter(person -> tries < TRIES)
                .map(person -> Decision.of(ask(without, person, at), Effect.comment(BuddyWords.asked(person, without))))
                .orElseGet(() -> Decision.of(without, Effect.comment(BuddyWords.nobody(without))));
    }

    static Plan reopened(Plan plan) {
        return plan.change(Ref.P2, Drawing::open);
    }

    private static Task open(Task task) {
        return task.state().isDone() ? task.withState(TaskState.open()) : task;
    }

    private static TaskState done(Person by, Instant at) {
        return new TaskState.Done(Optional.of(by), at);
    }

    private static Optional<Person> buddy(Maintenance maintenance) {
        return maintenance.crew().buddy().person();
    }

    private static Optional<Instant> deadline(Maintenance maintenance) {
        var buddy = maintenance.crew().buddy();
        if (!maintenance.is(Phase.SCHEDULED)
                || buddy.accepted()
                || maintenance.plan().withoutSecondPerson()) {
            return Optional.empty();
        }
        return buddy.askedAt()
                .flatMap(asked -> maintenance
                        .window()
                        .map(window -> asked.plus(shorter(
                                ANSWER, Duration.between(asked, window.start()).dividedBy(2))))
                        .filter(deadline -> deadline.isAfter(asked)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
