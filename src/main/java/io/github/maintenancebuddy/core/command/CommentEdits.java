package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.command.CommandLine.Given;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Reaction;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.CommentEdited;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Edited comments: commands run from new comments only, and who edits one in is told so (behaviour.md, Commands). */
public final class CommentEdits {
    private CommentEdits() {}

    /** One answer where the edit has added or changed a command, else nothing. */
    public static Decision answer(Maintenance maintenance, CommentEdited edit, List<Command> commands, Facts facts) {
        var added = added(edit, commands);
        if (added.isEmpty()) {
            return Decision.of(maintenance);
        }
        var asker = new ReplyLimit(edit.by(), facts.role(edit.by()), edit.at());
        var decision = Decision.of(maintenance, new Effect.React(edit.comment(), Reaction.NOT_UNDERSTOOD));
        return asker.answer(decision, Effect.comment(text(edit.by(), added.getFirst())));
    }

    /** What has to be found out before an edit can be answered. */
    public static Set<Question> questions(CommentEdited edit, List<Command> commands) {
        return added(edit, commands).isEmpty()
                ? Set.of()
                : Set.of(new Question.StandingOf(edit.by().login()));
    }

    private static List<Given> added(CommentEdited edit, List<Command> commands) {
        var catalogue = new CommandIndex(commands);
        var added = given(edit, edit.after(), catalogue);
        given(edit, edit.before(), catalogue).forEach(added::remove);
        return added;
    }

    private static List<Given> given(CommentEdited edit, String markdown, CommandIndex catalogue) {
        var given = new ArrayList<Given>();
        ParsedComment.lines(edit.by(), markdown, catalogue).forEach(line -> {
            if (line instanceof Given command) {
                given.add(command);
            }
        });
        return given;
    }

    private static String text(Person by, Given given) {
        return by.mention() + " Commands run from new comments only, so this edit has done nothing. To have "
                + CommandCode.of(given) + " done, write it in a new comment.";
    }
}
