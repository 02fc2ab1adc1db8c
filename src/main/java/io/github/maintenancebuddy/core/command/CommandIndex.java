package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.Usage.Suggested;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All commands that there are, in the order in which people see them. */
record CommandIndex(List<Command> commands) {
    List<String> names() {
        return commands.stream().map(Command::name).toList();
    }

    Command get(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The command by which one gets this permission. */
    Optional<Command> granting(CommandPermission permission) {
        return commands.stream()
                .filter(command -> command.access().grants().contains(permission))
                .findFirst();
    }

    /** What people turn to when something else is not possible, the likeliest first. */
    Stream<Command> suggested() {
        return Stream.of(Suggested.FIRST, Suggested.AFTER_THE_FIRST)
                .flatMap(place ->
                        commands.stream().filter(command -> command.usage().suggested() == place));
    }
}
