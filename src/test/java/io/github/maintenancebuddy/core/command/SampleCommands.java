package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Need;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
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

    private static final Set<CommandPermission> LEAD_AND_WRITE =
            Set.of(CommandPermission.LEAD, CommandPermission.WRITE);
    private static final Set<CommandPermission> CREW = Set.of(CommandPermission.LEAD, CommandPermission.BUDDY);
    private static final Set<CommandPermission> CREW_AND_WRITE =
            Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE);

    /** Hands the lead over, as no command of ours does: who it mentions is known only as it declares that need. */
    static final Command HANDOVER = new Command(
            new Usage("handover", List.of("/handover @x"), "hand over", "/handover @ann"),
            new Access(CREW, CommandPhases.ANY),
            Set.of(Need.MENTIONED_PEOPLE),
            invocation -> invocation
                    .person(invocation.arguments().substring(1))
                    .known()
                    .map(next -> Verdict.obeyed(invocation
                            .maintenance()
                            .withCrew(invocation.maintenance().crew().withLead(next.person()))))
                    .orElseGet(() -> Verdict.refused("Nobody knows them.")));

    static {
        CATALOGUE.add(Help.command(() -> CATALOGUE));
        CATALOGUE.add(new Command(
                usage("status"),
                new Access(Set.of(CommandPermission.ANYONE), CommandPhases.ANY),
                Set.of(),
                invocation -> Verdict.obeyed(
                        invocation.maintenance(),
                        Effect.comment(
                                "It is " + invocation.maintenance().phase().label() + "."))));
        CATALOGUE.add(Note.COMMAND);
        CATALOGUE.add(new Command(
                new Usage("lead", List.of("/lead", "/lead @x"), "take over, or hand over", "/lead @ann"),
                new Access(CREW_AND_WRITE, CommandPhases.NOT_ENDED).granting(CommandPermission.LEAD),
                Set.of(Need.MENTIONED_PEOPLE),
                invocation -> Verdict.obeyed(invocation
                        .maintenance()
                        .withCrew(invocation.maintenance().crew().withLead(invocation.by())))));
        CATALOGUE.add(new Command(
                usage("buddy"),
                new Access(LEAD_AND_WRITE, CommandPhases.NOT_ENDED).granting(CommandPermission.ASKED),
                Set.of(Need.MENTIONED_PEOPLE, Need.CANDIDATES, Need.CONFIGURATION),
                SampleCommands::nothing));
        CATALOGUE.add(command(usage("accept"), Set.of(CommandPermission.ASKED), CommandPhases.NOT_ENDED));
        CATALOGUE.add(command(usage("reschedule").alsoSuggested(), LEAD_AND_WRITE, CommandPhases.DRAFT_OR_SCHEDULED));
        CATALOGUE.add(new Command(
                usage("start").suggestedFirst(),
                new Access(CREW, CommandPhases.SCHEDULED),
                Set.of(),
                SampleCommands::start));
        CATALOGUE.add(new Command(
                new Usage(
                                "extend",
                                List.of("/extend DURATION", "/extend until TIME"),
                                "move the planned end",
                                "/extend 30m")
                        .suggestedFirst(),
                new Access(CREW_AND_WRITE, CommandPhases.SCHEDULED_OR_RUNNING),
                Set.of(),
                SampleCommands::extend));
        CATALOGUE.add(command(usage("rollback").alsoSuggested(), CREW_AND_WRITE, CommandPhases.RUNNING));
        CATALOGUE.add(command(usage("complete").alsoSuggested(), CREW, CommandPhases.RUNNING));
        CATALOGUE.add(command(usage("cancel").alsoSuggested(), LEAD_AND_WRITE, CommandPhases.DRAFT_OR_SCHEDULED));
        CATALOGUE.add(command(
                usage("postmortem").alsoSuggested(), Set.of(CommandPermission.TRIAGE), CommandPhases.COMPLETED));
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
        return CommandEvaluator.of(maintenance, comment(by, markdown), CATALOGUE, FACTS);
    }

    static ParsedComment comment(Person by, String markdown) {
        return ParsedComment.of(new Commented(NOW, by, 77, markdown), CATALOGUE);
    }

    static List<String> comments(Decision decision) {
        return decision.effects().stream()
                .filter(Effect.Comment.class::isInstance)
                .map(effect -> ((Effect.Comment) effect).text())
                .toList();
    }

    private static Usage usage(String name) {
        return new Usage(name, List.of("/" + name), "do " + name, "/" + name);
    }

    private static Command command(Usage usage, Set<CommandPermission> who, CommandPhases when) {
        return new Command(usage, new Access(who, when), Set.of(), SampleCommands::nothing);
    }

    private static Verdict nothing(Invocation invocation) {
        return Verdict.obeyed(invocation.maintenance());
    }

    private static Verdict start(Invocation invocation) {
        return invocation.arguments().isEmpty()
                ? Verdict.obeyed(invocation.maintenance().withPhase(Phase.IN_PROGRESS), Effect.comment("It has begun."))
                : Verdict.unclear("Write `/start` or `/start anyway WHY`.");
    }

    private static Verdict extend(Invocation invocation) {
        return invocation.arguments().equals("0m")
                ? Verdict.refused("The end would not move. Write a longer time, such as `/extend 30m`.")
                : Verdict.obeyed(invocation.maintenance(), new Effect.BringUpToDate(Effect.Part.SECTION));
    }
}
