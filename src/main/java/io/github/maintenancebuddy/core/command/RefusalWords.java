package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.List;
import java.util.Set;

/** The sentences of refusals: why not, and the way out (behaviour.md, Commands). */
final class RefusalWords {
    /** What people turn to when something else is not possible, the likeliest first. */
    private static final List<String> INSTEAD =
            List.of("start", "extend", "reschedule", "rollback", "complete", "cancel", "postmortem");

    private RefusalWords() {}

    static String near(CommandLine.Near near) {
        return "Did you mean " + CommandCode.of("/" + near.meant()) + "? Then write it in a new comment.";
    }

    static String right(Command command, CommandContext situation, CommandIndex catalogue) {
        return "It is for " + RightWords.people(command.who()) + ". " + wayOut(command, situation, catalogue);
    }

    static String phase(Command command, CommandContext situation, CommandIndex catalogue) {
        return "The maintenance is " + situation.phase() + "; this is possible only " + possible(command.when()) + ". "
                + instead(situation, catalogue);
    }

    private static String wayOut(Command command, CommandContext situation, CommandIndex catalogue) {
        if (command.who().contains(CommandPermission.LEAD) && may("lead", situation, catalogue)) {
            return "To take over, write `/lead` first.";
        }
        if (command.who().contains(CommandPermission.CREW_WITH_WRITE)) {
            return withWrite(situation, catalogue);
        }
        if (command.who().equals(Set.of(CommandPermission.ASKED))) {
            return becomingBuddy(situation, catalogue);
        }
        return "Ask one of them; `/help` tells what you may do.";
    }

    private static String becomingBuddy(CommandContext situation, CommandIndex catalogue) {
        if (!may("buddy", situation, catalogue)) {
            return "The lead can choose you as the buddy.";
        }
        var you = CommandCode.of("/buddy " + situation.person().mention());
        return situation.isLead()
                ? "To have another buddy, write `/buddy next`."
                : "To become the buddy, write " + you + " first.";
    }

    /** Who leads without write access gains nothing by leading anew. */
    private static String withWrite(CommandContext situation, CommandIndex catalogue) {
        return situation.role().atLeast(Role.WRITE) && may("lead", situation, catalogue)
                ? "To take over, write `/lead` first."
                : "Somebody with write access can take over with `/lead`.";
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
        var possible = INSTEAD.stream()
                .filter(name -> may(name, situation, catalogue))
                .map(name -> CommandCode.of("/" + name))
                .toList();
        var now = possible.isEmpty()
                ? "`/help` tells what you may do now."
                : "You can now write " + CommandCode.series(possible, "or") + ".";
        return situation.maintenance().ended() ? now + " More work needs a new maintenance issue." : now;
    }

    private static boolean may(String name, CommandContext situation, CommandIndex catalogue) {
        return catalogue.find(name).filter(situation::mayNow).isPresent();
    }
}
