package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.announcement.Announce;
import io.github.maintenancebuddy.core.announcement.Correct;
import io.github.maintenancebuddy.core.announcement.Preview;
import io.github.maintenancebuddy.core.announcement.Publish;
import io.github.maintenancebuddy.core.announcement.Status;
import io.github.maintenancebuddy.core.buddy.BuddyCommands;
import io.github.maintenancebuddy.core.buddy.LeadCommand;
import io.github.maintenancebuddy.core.checklist.commands.Add;
import io.github.maintenancebuddy.core.checklist.commands.Assign;
import io.github.maintenancebuddy.core.checklist.commands.Done;
import io.github.maintenancebuddy.core.checklist.commands.Skip;
import io.github.maintenancebuddy.core.checklist.commands.Undo;
import io.github.maintenancebuddy.core.command.Help;
import io.github.maintenancebuddy.core.command.Note;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.postmortem.PostMortemCommand;
import io.github.maintenancebuddy.core.script.RunCommand;
import io.github.maintenancebuddy.core.window.Cancel;
import io.github.maintenancebuddy.core.window.Complete;
import io.github.maintenancebuddy.core.window.Extend;
import io.github.maintenancebuddy.core.window.Reschedule;
import io.github.maintenancebuddy.core.window.Rollback;
import io.github.maintenancebuddy.core.window.Start;
import java.util.List;

/** Every command, a line each, in the order in which people read about them. */
public final class CommandCatalogue {
    public static final List<Command> ALL = List.of(
            Help.command(() -> CommandCatalogue.ALL),
            Status.command(maintenance -> DueMoments.moments(maintenance).toList()),
            Preview.COMMAND,
            Announce.COMMAND,
            Publish.COMMAND,
            Correct.COMMAND,
            Note.COMMAND,
            LeadCommand.COMMAND,
            BuddyCommands.BUDDY,
            BuddyCommands.ACCEPT,
            BuddyCommands.DECLINE,
            Reschedule.COMMAND,
            Start.COMMAND,
            Extend.COMMAND,
            Done.COMMAND,
            Undo.COMMAND,
            Skip.COMMAND,
            Add.COMMAND,
            Assign.COMMAND,
            RunCommand.COMMAND,
            Rollback.Continue.COMMAND,
            Rollback.COMMAND,
            Complete.COMMAND,
            Cancel.COMMAND,
            PostMortemCommand.COMMAND);

    private CommandCatalogue() {}
}
