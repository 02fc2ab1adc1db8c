package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** For whom a command is, in words. */
final class RightWords {
    /** The order in which people think of them, the nearest first. */
    private static final List<CommandPermission> ORDER = List.of(
            CommandPermission.ANYONE,
            CommandPermission.LEAD,
            CommandPermission.BUDDY,
            CommandPermission.CREW_WITH_WRITE,
            CommandPermission.ASKED,
            CommandPermission.WRITE,
            CommandPermission.TRIAGE);

    private RightWords() {}

    /** As short as in a table: {@code lead, buddy, write}. */
    static String label(Set<CommandPermission> rights) {
        return String.join(", ", words(rights, CommandPermission::label));
    }

    /** As in a sentence: {@code the lead, the buddy and people with write access}. */
    static String people(Set<CommandPermission> rights) {
        return CommandCode.series(words(rights, RightWords::people), "and");
    }

    private static String people(CommandPermission right) {
        return switch (right) {
            case ANYONE -> "everybody";
            case LEAD, BUDDY, ASKED -> "the " + right.label();
            case CREW_WITH_WRITE -> "the lead and the buddy, as far as they have write access";
            case WRITE, TRIAGE -> "people with " + right.label() + " access";
        };
    }

    private static List<String> words(Set<CommandPermission> rights, Function<CommandPermission, String> word) {
        return ORDER.stream().filter(rights::contains).map(word).toList();
    }
}
