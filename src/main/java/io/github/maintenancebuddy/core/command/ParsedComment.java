package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.command.CommandLine.Given;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.Commented;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.List;

/**
 * A comment with its commands read out of it, once for all that is done with them.
 *
 * @param id GitHub's number of the comment
 * @param lines what is meant for us, in order
 */
public record ParsedComment(Person by, Instant at, long id, List<CommandLine> lines) {
    public ParsedComment {
        lines = List.copyOf(lines);
    }

    public static ParsedComment of(Commented comment, List<Command> commands) {
        return new ParsedComment(
                comment.by(),
                comment.at(),
                comment.comment(),
                lines(comment.by(), comment.body(), new CommandIndex(commands)));
    }

    /** Apps and workflows command nothing: their texts repeat what people and other apps have written. */
    static List<CommandLine> lines(Person by, String markdown, CommandIndex catalogue) {
        return by.human() ? CommandParser.read(markdown, catalogue.names()) : List.of();
    }

    /** Whether nothing in it is meant for us. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Without what is only nearly a command. */
    List<Given> commands() {
        return lines.stream()
                .filter(Given.class::isInstance)
                .map(Given.class::cast)
                .toList();
    }
}
