package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.Optional;
import java.util.Set;

/** The sentences of refusals: why not, and the way out (behaviour.md, Commands). */
final class RefusalWords {
    private static final String ASK = "Ask one of them; `/help` tells what you may do.";

    static final String PUBLISHED_ALREADY =
            "Of the commands that publish, one counts in a comment. Write it in another comment, where it is still"
                    + " wanted.";

    /** To who has no triage access, once: without their words, and without calling anybody. */
    static final String STRANGER = "Commands change a maintenance only for people with at least triage access to this"
            + " repository, so nothing was done. `/status` tells everybody how it is going.";

    private RefusalWords() {}

    static String left(int commands) {
        return "The first " + ParsedComment.MOST + " commands of a comment count; " + commands
                + (commands == 1 ? " more was" : " more were") + " not done.";
    }

    static String near(CommandLine.Near near) {
        return "Did you mean " + CommandCode.of("/" + near.meant()) + "? Then write it in a new comment.";
    }

    static String permission(Command command, CommandContext situation, CommandIndex catalogue) {
        return "It is for " + RightWords.people(command.who()) + ". " + wayOut(command, situation, catalogue);
    }

    static String phase(Command command, CommandContext situation, CommandIndex catalogue) {
        return "The maintenance is " + situation.phase() + "; this is possible only " + possible(command.when()) + ". "
                + instead(situation, catalogue);
    }

    private static String wayOut(Command command, CommandContext situation, CommandIndex catalogue) {
        if (command.who().contains(CommandPermission.CREW_WITH_WRITE)) {
            return withWrite(situation, catalogue);
        }
        if (command.who().equals(Set.of(CommandPermission.ASKED))) {
            return becomingBuddy(situation, catalogue);
        }
        return command.who().contains(CommandPermission.LEAD)
                ? takingOver(situation, catalogue).orElse(ASK)
                : ASK;
    }

    private static Optional<String> takingOver(CommandContext situation, CommandIndex catalogue) {
        return catalogue
                .granting(CommandPermission.LEAD)
                .filter(situation::mayNow)
                .map(lead -> "To take over, write " + CommandCode.of(lead) + " first.");
    }

    private static String becomingBuddy(CommandContext situation, CommandIndex catalogue) {
        var buddy = situation.maintenance().crew().buddy();
        var first = buddy.person()
                .filter(_ -> buddy.accepted())
                .map(person -> CommandCode.of(person.login()) + " was first and is the buddy. ")
                .orElse("");
        return first + choosing(situation, catalogue);
    }

    private static String choosing(CommandContext situation, CommandIndex catalogue) {
        return catalogue
                .granting(CommandPermission.ASKED)
                .filter(situation::mayNow)
                .map(buddy -> situation.isLead()
                        ? "To have another buddy, write " + CommandCode.of("/" + buddy.name() + " next") + "."
                        : "To become the buddy, write "
                                + CommandCode.of("/" + buddy.name() + " "
                                        + situation.person().mention())
                                + " first.")
                .orElse("The lead can choose you as the buddy.");
    }

    /** Who leads without write access gains nothing by leading anew. */
    private static String withWrite(CommandContext situation, CommandIndex catalogue) {
        var takingOver =
                situation.role().atLeast(Role.WRITE) ? takingOver(situation, catalogue) : Optional.<String>empty();
        return takingOver
                .or(() -> catalogue
                        .granting(CommandPermission.LEAD)
                        .map(lead -> "Somebody with write access can take over with " + CommandCode.of(lead) + "."))
                .orElse(ASK);
    }

    private static String possible(CommandPhases when) {
        return switch (when) {
            case ANY -> "at any time";
            case NOT_ENDED -> "until it has ended";
            case DRAFT_OR_SCHEDULED -> "before it begins";
            case SCHEDULED -> "while it is scheduled";
            case SCHEDULED_OR_RUNNING -> "while it is scheduled or running";
            case RUNNING -> "while it is running";
            case COMPLETED -> "once it is completed";
        };
    }

    private static String instead(CommandContext situation, CommandIndex catalogue) {
        var possible = catalogue
                .suggested()
                .filter(situation::mayNow)
                .map(CommandCode::of)
                .toList();
        var now = possible.isEmpty()
                ? "`/help` tells what you may do now."
                : "You can now write " + CommandCode.series(possible, "or") + ".";
        return situation.maintenance().ended() ? now + " More work needs a new maintenance issue." : now;
    }
}
