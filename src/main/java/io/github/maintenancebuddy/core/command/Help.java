package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /help}: what you may do now; and the same for everybody as the README's table (behaviour.md, Commands). */
public final class Help {
    private Help() {}

    /**
     * The command itself.
     *
     * @param catalogue all commands, asked for when help is wanted since this one is among them
     */
    public static Command command(Supplier<List<Command>> catalogue) {
        return new Command(
                new Usage("help", List.of("/help"), "list what you may do now", "/help"),
                new Access(Set.of(CommandPermission.ANYONE), CommandPhases.ANY),
                Set.of(),
                invocation -> Verdict.obeyed(
                        invocation.maintenance(),
                        Effect.comment(
                                text(invocation.maintenance(), invocation.by(), invocation.role(), catalogue.get()))));
    }

    /** What this person may do now, and in one line what others may. */
    public static String text(Maintenance maintenance, Person person, Role role, List<Command> catalogue) {
        var situation = new CommandContext(maintenance, person, role);
        var paragraphs = new ArrayList<String>();
        paragraphs.add("%s The maintenance is **%s**. %s you may now write, in a new comment:"
                .formatted(person.mention(), situation.phase(), situation.standing()));
        groups(situation, catalogue)
                .forEach((title, lines) -> paragraphs.add("**" + title + "**\n" + String.join("\n", lines)));
        var others = others(situation, catalogue);
        if (!others.isEmpty()) {
            paragraphs.add("Others may also write " + others + ".");
        }
        return String.join("\n\n", paragraphs);
    }

    /** All commands as a Markdown table. */
    public static String table(List<Command> catalogue) {
        var lines = new ArrayList<String>();
        lines.add("| Command | Who | When | Does | Example |");
        lines.add("|---|---|---|---|---|");
        catalogue.forEach(command -> lines.add("| %s | %s | %s | %s | `%s` |"
                .formatted(
                        cell(syntax(command, "<br>")),
                        RightWords.label(command.who()),
                        command.when().label(),
                        cell(command.usage().does()),
                        cell(command.usage().example()))));
        return String.join("\n", lines) + "\n";
    }

    /** What fits this very phase comes first: at 2 a.m. that is what people look for. */
    private static Map<String, List<String>> groups(CommandContext situation, List<Command> catalogue) {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var title : List.of("Now", "Until it has ended", "At any time")) {
            var lines = catalogue.stream()
                    .filter(situation::mayNow)
                    .filter(command -> title(command).equals(title))
                    .map(Help::line)
                    .toList();
            if (!lines.isEmpty()) {
                groups.put(title, lines);
            }
        }
        return groups;
    }

    private static String title(Command command) {
        return switch (command.when()) {
            case ANY -> "At any time";
            case NOT_ENDED -> "Until it has ended";
            case DRAFT_OR_SCHEDULED, SCHEDULED, SCHEDULED_OR_RUNNING, RUNNING, COMPLETED -> "Now";
        };
    }

    private static String line(Command command) {
        var line = "- " + syntax(command, " or ") + ": " + command.usage().does();
        return command.syntax().contains(command.usage().example())
                ? line
                : line + ", such as `" + command.usage().example() + "`";
    }

    private static String syntax(Command command, String between) {
        return String.join(
                between, command.syntax().stream().map(way -> "`" + way + "`").toList());
    }

    private static String others(CommandContext situation, List<Command> catalogue) {
        var byWho = new LinkedHashMap<String, List<String>>();
        catalogue.stream()
                .filter(situation::isForOthers)
                .forEach(command -> byWho.computeIfAbsent(RightWords.label(command.who()), _ -> new ArrayList<>())
                        .add(CommandCode.of(command)));
        return String.join(
                "; ",
                byWho.entrySet().stream()
                        .map(entry -> String.join(", ", entry.getValue()) + " (" + entry.getKey() + ")")
                        .toList());
    }

    /** A bar would end the cell, even in code. */
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
