package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.announcement.Announce;
import io.github.maintenancebuddy.announcement.Correct;
import io.github.maintenancebuddy.announcement.Preview;
import io.github.maintenancebuddy.announcement.Publish;
import io.github.maintenancebuddy.announcement.Status;
import io.github.maintenancebuddy.buddy.BuddyCommands;
import io.github.maintenancebuddy.buddy.Lead;
import io.github.maintenancebuddy.checklist.Add;
import io.github.maintenancebuddy.checklist.Assign;
import io.github.maintenancebuddy.checklist.Done;
import io.github.maintenancebuddy.checklist.Skip;
import io.github.maintenancebuddy.checklist.Undo;
import io.github.maintenancebuddy.command.Help;
import io.github.maintenancebuddy.command.Note;
import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.postmortem.PostMortemCommand;
import io.github.maintenancebuddy.script.RunCommand;
import io.github.maintenancebuddy.window.Cancel;
import io.github.maintenancebuddy.window.Complete;
import io.github.maintenancebuddy.window.Extend;
import io.github.maintenancebuddy.window.Reschedule;
import io.github.maintenancebuddy.window.Rollback;
import io.github.maintenancebuddy.window.Start;
import java.util.List;

/** Every command, a line each, in the order in which people read about them. */
public final class Catalogue {
    public static final List<Command> ALL = List.of(
            Help.command(() -> Catalogue.ALL),
            Status.command(maintenance -> Due.moments(maintenance).toList()),
            Preview.COMMAND,
            Announce.COMMAND,
            Publish.COMMAND,
            Correct.COMMAND,
            Note.COMMAND,
            Lead.COMMAND,
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

    private Catalogue() {}
}
