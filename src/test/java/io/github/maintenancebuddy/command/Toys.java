package io.github.maintenancebuddy.command;

import io.github.maintenancebuddy.maintenance.Buddy;
import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Crew;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.IssueRef;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Role;
import io.github.maintenancebuddy.maintenance.Settings;
import io.github.maintenancebuddy.maintenance.Signal.Commented;
import io.github.maintenancebuddy.maintenance.Standing;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A maintenance, people and commands to play with. */
final class Toys {
    static final Instant NOW = Instant.parse("2026-12-05T21:00:00Z");
    static final Person ANN = Person.named(1, "ann");
    static final Person BOB = Person.named(2, "bob");
    static final Person CAROL = Person.named(3, "carol");
    static final Person DAVE = Person.named(4, "dave");
    static final Person MALLORY = Person.named(5, "mallory");
    static final Facts FACTS = Facts.none(new Settings("https://buddy.example"))
            .with("ann", Optional.of(new Standing(ANN, Role.WRITE)))
            .with("bob", Optional.of(new Standing(BOB, Role.TRIAGE)))
            .with("carol", Optional.of(new Standing(CAROL, Role.WRITE)))
            .with("dave", Optional.of(new Standing(DAVE, Role.TRIAGE)))
            .with("mallory", Optional.of(new Standing(MALLORY, Role.READ)));

    static final List<Command> CATALOGUE = new ArrayList<>();

    static {
        CATALOGUE.add(Help.command(() -> CATALOGUE));
        CATALOGUE.add(command(
                "status",
                When.ANY,
                order -> Verdict.obeyed(
                        order.maintenance(),
                        Effect.comment("It is " + order.maintenance().phase().label() + ".")),
                Right.ANYONE));
        CATALOGUE.add(Note.COMMAND);
        CATALOGUE.add(new Command(
                "lead",
                List.of("/lead", "/lead @x"),
                Set.of(Right.LEAD, Right.BUDDY, Right.WRITE),
                When.NOT_ENDED,
                "take over, or hand over",
                "/lead @ann",
                order -> Verdict.obeyed(
                        order.maintenance().withCrew(order.maintenance().crew().withLead(order.by())))));
        CATALOGUE.add(command("buddy", When.NOT_ENDED, Toys::nothing, Right.LEAD, Right.WRITE));
        CATALOGUE.add(command("accept", When.NOT_ENDED, Toys::nothing, Right.ASKED));
        CATALOGUE.add(command("reschedule", When.DRAFT_OR_SCHEDULED, Toys::nothing, Right.LEAD, Right.WRITE));
        CATALOGUE.add(command("start", When.SCHEDULED, Toys::start, Right.LEAD, Right.BUDDY));
        CATALOGUE.add(new Command(
                "extend",
                List.of("/extend DURATION", "/extend until TIME"),
                Set.of(Right.LEAD, Right.BUDDY, Right.WRITE),
                When.SCHEDULED_OR_RUNNING,
                "move the planned end",
                "/extend 30m",
                Toys::extend));
        CATALOGUE.add(command("rollback", When.RUNNING, Toys::nothing, Right.LEAD, Right.BUDDY, Right.WRITE));
        CATALOGUE.add(command("complete", When.RUNNING, Toys::nothing, Right.LEAD, Right.BUDDY));
        CATALOGUE.add(command("cancel", When.DRAFT_OR_SCHEDULED, Toys::nothing, Right.LEAD, Right.WRITE));
        CATALOGUE.add(command("postmortem", When.COMPLETED, Toys::nothing, Right.TRIAGE));
    }

    private Toys() {}

    /** Ann leads, Bob is the buddy. */
    static Maintenance maintenance(Phase phase) {
        var repository = new Repository(7, 8, "acme/shop", false);
        var issue = new IssueRef(repository, 9, 10, "Switch the broker", "https://github.com/acme/shop/issues/10");
        return Maintenance.opened(issue, Crew.of(ANN, true).withLead(ANN), "https://buddy.example/10")
                .withPhase(phase)
                .withBuddy(_ -> Buddy.NOBODY.ask(BOB, true, NOW));
    }

    static Decision judge(Maintenance maintenance, Person by, String markdown) {
        return Judgement.of(maintenance, new Commented(NOW, by, 77, markdown), CATALOGUE, FACTS);
    }

    static List<String> comments(Decision decision) {
        return decision.effects().stream()
                .filter(Effect.Comment.class::isInstance)
                .map(effect -> ((Effect.Comment) effect).text())
                .toList();
    }

    private static Command command(String name, When when, Function<Order, Verdict> deed, Right... who) {
        return new Command(name, List.of("/" + name), Set.of(who), when, "do " + name, "/" + name, deed);
    }

    private static Verdict nothing(Order order) {
        return Verdict.obeyed(order.maintenance());
    }

    private static Verdict start(Order order) {
        return order.arguments().isEmpty()
                ? Verdict.obeyed(order.maintenance().withPhase(Phase.IN_PROGRESS), Effect.comment("It has begun."))
                : Verdict.unclear("Write `/start` or `/start anyway WHY`.");
    }

    private static Verdict extend(Order order) {
        return order.arguments().equals("0m")
                ? Verdict.refused("The end would not move. Write a longer time, such as `/extend 30m`.")
                : Verdict.obeyed(order.maintenance(), new Effect.BringUpToDate(Effect.Part.SECTION));
    }
}
