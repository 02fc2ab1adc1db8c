package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.List;
import java.util.Set;

/** {@code /buddy}, {@code /accept} and {@code /decline} (behaviour.md, Commands). */
public final class BuddyCommands {
    public static final Command BUDDY = new Command(
            "buddy",
            List.of("/buddy @x", "/buddy next"),
            Set.of(CommandPermission.LEAD, CommandPermission.WRITE),
            CommandPhases.NOT_ENDED,
            "choose the buddy, or draw the next one",
            "/buddy @bob",
            BuddyCommands::buddy);

    public static final Command ACCEPT = new Command(
            "accept",
            List.of("/accept"),
            Set.of(CommandPermission.ASKED),
            CommandPhases.NOT_ENDED,
            "be the buddy",
            "/accept",
            BuddyCommands::accept);

    public static final Command DECLINE = new Command(
            "decline",
            List.of("/decline [WHY]"),
            Set.of(CommandPermission.ASKED),
            CommandPhases.NOT_ENDED,
            "not be the buddy",
            "/decline I am on a plane",
            order -> Verdict.obeyed(BuddySelection.decline(known(order), order.by(), order.at(), order.arguments())));

    private BuddyCommands() {}

    private static Verdict accept(Invocation order) {
        return order.maintenance().crew().buddy().accepted()
                ? Verdict.refused("You have accepted already. Thank you!")
                : Verdict.obeyed(BuddySelection.accept(order.maintenance(), order.by(), order.at()));
    }

    private static Verdict buddy(Invocation order) {
        var argument = order.arguments().strip();
        if (argument.equalsIgnoreCase("next")) {
            return drawNext(order);
        }
        return NamedPerson.read(argument, order.facts())
                .map(named -> named.standing()
                        .map(standing -> choose(order, standing.person()))
                        .orElseGet(() -> Verdict.refused(BuddyWords.unknown(named.login()))))
                .orElseGet(() -> Verdict.unclear("Write `/buddy @login`, or `/buddy next` to draw somebody."));
    }

    private static Verdict choose(Invocation order, Person person) {
        var crew = order.maintenance().crew();
        if (!person.human() || crew.wasLead(person)) {
            return Verdict.refused("The buddy must be a second person, never who leads or has led this maintenance.");
        }
        if (crew.isBuddy(person)) {
            return Verdict.refused("`" + person.login() + "` is the buddy already.");
        }
        return asked(order, withoutFormer(known(order)), person, true);
    }

    private static Verdict drawNext(Invocation order) {
        var without = withoutFormer(known(order));
        return BuddySelection.next(without)
                .map(person -> asked(order, without, person, false))
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
    private static Maintenance known(Invocation order) {
        var maintenance = order.maintenance();
        return order.facts()
                .candidates()
                .map(people -> maintenance.withBuddy(buddy -> buddy.withDrawnFrom(people)))
                .orElse(maintenance);
    }

    /** Teams that could not be read are named where somebody was drawn without them. */
    private static String words(Invocation order, Maintenance asked, Person person) {
        var unread = asked.crew().buddy().named() ? "" : BuddyWords.unreadTeams(asked);
        var buddy = order.maintenance().crew().buddy();
        var former = buddy.person()
                .filter(gone -> !gone.equals(order.by()))
                .map(gone -> BuddyWords.insteadOf(gone, buddy.accepted()))
                .orElse("");
        return (BuddyWords.asked(person, asked) + former + "\n\n" + unread).strip();
    }

    private static Verdict asked(Invocation order, Maintenance maintenance, Person person, boolean named) {
        var asked = BuddySelection.ask(maintenance, person, named, order.at());
        return order.by().equals(person)
                ? Verdict.obeyed(BuddySelection.accept(asked, person, order.at()))
                : Verdict.obeyed(asked, Effect.comment(words(order, asked, person)));
    }
}
