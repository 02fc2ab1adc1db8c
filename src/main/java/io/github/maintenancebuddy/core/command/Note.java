package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import java.util.List;
import java.util.Set;

/** {@code /note}: onto the timeline only (behaviour.md, Commands). */
public final class Note {
    public static final Command COMMAND = new Command(
            new Usage(
                    "note",
                    List.of("/note TEXT"),
                    "write something onto the timeline, never in public",
                    "/note Replication has caught up"),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.TRIAGE),
                    CommandPhases.ANY),
            Set.of(),
            Note::decide);

    private Note() {}

    private static Verdict decide(Invocation invocation) {
        if (invocation.arguments().isEmpty()) {
            return Verdict.unclear(
                    "Write the text behind it, such as `" + COMMAND.usage().example() + "`.");
        }
        return Verdict.obeyed(invocation
                .maintenance()
                .tell(invocation.at(), invocation.by(), new TimelineEvent.Noted(invocation.arguments())));
    }
}
