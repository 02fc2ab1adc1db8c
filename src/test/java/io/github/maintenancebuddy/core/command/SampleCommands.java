package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.Commented;
import io.github.maintenancebuddy.core.maintenance.people.Buddy;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A maintenance, people and commands to play with. */
final class SampleCommands {
    static final Instant NOW = Instant.parse("2026-12-05T21:00:00Z");
    static final Person ANN = Person.named(1, "ann");
    static final Person BOB = Person.named(2, "bob");
    static final Person CAROL = Person.named(3, "carol");
    static final Person DAVE = Person.named(4, "dave");
    static final Person MALLORY = Person.named(5, "mallory");
    static final Facts FACTS = Facts.none(new DecisionSettings("https://buddy.example"))
            .with("ann", Optional.of(new Membership(ANN, Role.WRITE)))
            .with("bob", Optional.of(new Membership(BOB, Role.TRIAGE)))
            .with("carol", Optional.of(new Membership(CAROL, Role.WRITE)))
            .with("dave", Optional.of(new Membership(DAVE, Role.TRIAGE)))
            .with("mallory", Optional.of(new Membership(MALLORY, Role.READ)));

    static final List<Command> CATALOGUE = new ArrayList<>();

    static {
        CATALOGUE.add(Help.command(() -> CATALOGUE));
        CATALOGUE.add(command(
                "status",
                CommandPhases.ANY,
                order -> Verdict.obeyed(
                        order.maintenance(),
                        Effect.comment("It is " + order.maintenance().phase().label() + ".")),
                CommandPermission.ANYONE));
        CATALOGUE.add(Note.COMMAND);
        CATALOGUE.add(new Command(
                "lead",
                List.of("/lead", "/lead @x"),
                Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                CommandPhases.NOT_ENDED,
                "take over, or hand over",
                "/lead @ann",
                order -> Verdict.obeyed(
                        order.maintenance().withCrew(order.maintenance().crew().withLead(order.by())))));
        CATALOGUE.add(command(
                "buddy",
                CommandPhases.NOT_ENDED,
                SampleCommands::nothing,
                CommandPermission.LEAD,
                CommandPermission.WRITE));
        CATALOGUE.add(command("accept", CommandPhases.NOT_ENDED, SampleCommands::nothing, CommandPermission.ASKED));
        CATALOGUE.add(command(
                "reschedule",
                CommandPhases.DRAFT_OR_SCHEDULED,
                SampleCommands::nothing,
                CommandPermission.LEAD,
                CommandPermission.WRITE));
        CATALOGUE.add(command(
                "start",
                CommandPhases.SCHEDULED,
                SampleCommands::start,
                CommandPermission.LEAD,
                CommandPermission.BUDDY));
        CATALOGUE.add(new Command(
                "extend",
                List.of("/extend DURATION", "/extend until TIME"),
                Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                CommandPhases.SCHEDULED_OR_RUNNING,
                "move the planned end",
                "/extend 30m",
                SampleCommands::extend));
        CATALOGUE.add(command(
                "rollback",
                CommandPhases.RUNNING,
                SampleCommands::nothing,
                CommandPermission.LEAD,
                CommandPermission.BUDDY,
                CommandPermission.WRITE));
        CATALOGUE.add(command(
                "complete",
                CommandPhases.RUNNING,
                SampleCommands::nothing,
                CommandPermission.LEAD,
                CommandPermission.BUDDY));
        CATALOGUE.add(command(
                "cancel",
                CommandPhases.DRAFT_OR_SCHEDULED,
                SampleCommands::nothing,
                CommandPermission.LEAD,
                CommandPermission.WRITE));
        CATALOGUE.add(
                command("postmortem", CommandPhases.COMPLETED, SampleCommands::nothing, CommandPermission.TRIAGE));
    }

    private SampleCommands() {}

    /** Ann leads, Bob is the buddy. */
    static Maintenance maintenance(Phase phase) {
        var repository = new Repository(7, 8, "acme/shop", false);
        var issue = new IssueRef(repository, 9, 10, "Switch the broker", "https://github.com/acme/shop/issues/10");
        return Maintenance.opened(issue, Crew.of(ANN, true).withLead(ANN), "https://buddy.example/10")
                .withPhase(phase)
                .withBuddy(_ -> Buddy.NOBODY.ask(BOB, true, NOW));
    }

    static Decision judge(Maintenance maintenance, Person by, String markdown) {
        return CommandEvaluator.of(maintenance, new Commented(NOW, by, 77, markdown), CATALOGUE, FACTS);
    }

    static List<String> comments(Decision decision) {
        return decision.effects().stream()
                .filter(Effect.Comment.class::isInstance)
                .map(effect -> ((Effect.Comment) effect).text())
                .toList();
    }

    private static Command command(
            String name, CommandPhases when, Function<Invocation, Verdict> deed, CommandPermission... who) {
        return new Command(name, List.of("/" + name), Set.of(who), when, "do " + name, "/" + name, deed);
    }

    private static Verdict nothing(Invocation order) {
        return Verdict.obeyed(order.maintenance());
    }

    private static Verdict start(Invocation order) {
        return order.arguments().isEmpty()
                ? Verdict.obeyed(order.maintenance().withPhase(Phase.IN_PROGRESS), Effect.comment("It has begun."))
                : Verdict.unclear("Write `/start` or `/start anyway WHY`.");
    }

    private static Verdict extend(Invocation order) {
        return order.arguments().equals("0m")
                ? Verdict.refused("The end would not move. Write a longer time, such as `/extend 30m`.")
                : Verdict.obeyed(order.maintenance(), new Effect.BringUpToDate(Effect.Part.SECTION));
    }
}
