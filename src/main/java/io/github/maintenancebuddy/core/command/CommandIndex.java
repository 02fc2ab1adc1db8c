package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.command.Command;
import java.util.List;
import java.util.Optional;

/** All commands that there are, in the order in which people see them. */
record CommandIndex(List<Command> commands) {
    List<String> names() {
        return commands.stream().map(Command::name).toList();
    }

    Optional<Command> find(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
