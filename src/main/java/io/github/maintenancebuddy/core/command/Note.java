package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import java.util.List;
import java.util.Set;

/** {@code /note}: onto the timeline only (behaviour.md, Commands). */
public final class Note {
    public static final Command COMMAND = new Command(
            "note",
            List.of("/note TEXT"),
            Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.TRIAGE),
            CommandPhases.ANY,
            "write something onto the timeline, never in public",
            "/note Replication has caught up",
            Note::decide);

    private Note() {}

    private static Verdict decide(Invocation order) {
        if (order.arguments().isEmpty()) {
            return Verdict.unclear("Write the text behind it, such as `" + COMMAND.example() + "`.");
        }
        return Verdict.obeyed(
                order.maintenance().tell(order.at(), order.by(), new TimelineEvent.Noted(order.arguments())));
    }
}
