package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Need;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.List;
import java.util.Set;

/** {@code /buddy}, {@code /accept} and {@code /decline} (behaviour.md, Commands). */
public final class BuddyCommands {
    public static final Command BUDDY = new Command(
            new Usage(
                    "buddy",
                    List.of("/buddy @x", "/buddy next"),
                    "choose the buddy, or draw the next one",
                    "/buddy @bob"),
            new Access(Set.of(CommandPermission.LEAD, CommandPermission.WRITE), CommandPhases.NOT_ENDED)
                    .granting(CommandPermission.ASKED),
            Set.of(Need.MENTIONED_PEOPLE, Need.CANDIDATES, Need.CONFIGURATION),
            BuddyCommands::buddy);

    public static final Command ACCEPT = new Command(
            new Usage("accept", List.of("/accept"), "be the buddy", "/accept"),
            new Access(Set.of(CommandPermission.ASKED), CommandPhases.NOT_ENDED),
            Set.of(),
            BuddyCommands::accept);

    public static final Command DECLINE = new Command(
            new Usage("decline", List.of("/decline [WHY]"), "not be the buddy", "/decline I am on a plane"),
            new Access(Set.of(CommandPermission.ASKED), CommandPhases.NOT_ENDED),
            Set.of(Need.CANDIDATES),
            invocation -> Verdict.obeyed(BuddySelection.decline(
                    known(invocation), invocation.by(), invocation.at(), invocation.arguments())));

    private BuddyCommands() {}

    private static Verdict accept(Invocation invocation) {
        return invocation.maintenance().crew().buddy().accepted()
                ? Verdict.refused("You have accepted already. Thank you!")
                : Verdict.obeyed(BuddySelection.accept(invocation.maintenance(), invocation.by(), invocation.at()));
    }

    private static Verdict buddy(Invocation invocation) {
        var argument = invocation.arguments().strip();
        if (argument.equalsIgnoreCase("next")) {
            return drawNext(invocation);
        }
        return NamedPerson.read(argument, invocation)
                .map(named -> named.standing()
                        .map(standing -> choose(invocation, standing.person()))
                        .orElseGet(() -> Verdict.refused(BuddyWords.unknown(named.login()))))
                .orElseGet(() -> Verdict.unclear("Write `/buddy @login`, or `/buddy next` to draw somebody."));
    }

    private static Verdict choose(Invocation invocation, Person person) {
        var crew = invocation.maintenance().crew();
        if (!person.human() || crew.wasLead(person)) {
            return Verdict.refused("The buddy must be a second person, never who leads or has led this maintenance.");
        }
        if (crew.isBuddy(person)) {
            return Verdict.refused("`" + person.login() + "` is the buddy already.");
        }
        return asked(invocation, withoutFormer(known(invocation)), person, true);
    }

    private static Verdict drawNext(Invocation invocation) {
        var without = withoutFormer(known(invocation));
        return BuddySelection.next(without)
                .map(person -> asked(invocation, without, person, false))
                .orElseGet(
                        () -> Verdict.refused("There is nobody left to draw. Choose somebody with `/buddy @login`."));
    }

    /** Whoever was asked or has accepted before is not asked any more. */
    private static Maintenance withoutFormer(Maintenance maintenance) {
        return maintenance
                .crew()
                .buddy()
                .person()
                .map(gone -> maintenance.withBuddy(buddy -> buddy.withoutPerson(gone)))
                .orElse(maintenance);
    }

    /** With everybody who could be drawn, as found out for this command. */
    private static Maintenance known(Invocation invocation) {
        var maintenance = invocation.maintenance();
        return invocation
                .facts()
                .candidates()
                .map(people -> maintenance.withBuddy(buddy -> buddy.withDrawnFrom(people)))
                .orElse(maintenance);
    }

    /** Teams that could not be read are named where somebody was drawn without them. */
    private static String words(Invocation invocation, Maintenance asked, Person person) {
        var unread = asked.crew().buddy().named() ? "" : BuddyWords.unreadTeams(asked);
        var buddy = invocation.maintenance().crew().buddy();
        var former = buddy.person()
                .filter(gone -> !gone.equals(invocation.by()))
                .map(gone -> BuddyWords.insteadOf(gone, buddy.accepted()))
                .orElse("");
        return (BuddyWords.asked(person, asked) + former + "\n\n" + unread).strip();
    }

    private static Verdict asked(Invocation invocation, Maintenance maintenance, Person person, boolean named) {
        var asked = BuddySelection.ask(maintenance, person, named, invocation.at());
        return invocation.by().equals(person)
                ? Verdict.obeyed(BuddySelection.accept(asked, person, invocation.at()))
                : Verdict.obeyed(asked, Effect.comment(words(invocation, asked, person)));
    }
}
