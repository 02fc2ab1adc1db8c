package io.github.maintenancebuddy.command;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Role;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /help}: what you may do now; and the same for everybody as the README's table (product.md section 5). */
public final class Help {
    private Help() {}

    /**
     * The command itself.
     *
     * @param catalogue all commands, asked for when help is wanted since this one is among them
     */
    public static Command command(Supplier<List<Command>> catalogue) {
        return new Command(
                "help",
                List.of("/help"),
                Set.of(Right.ANYONE),
                When.ANY,
                "list what you may do now",
                "/help",
                order -> Verdict.obeyed(
                        order.maintenance(),
                        Effect.comment(text(order.maintenance(), order.by(), order.role(), catalogue.get()))));
    }

    /** What this person may do now, and in one line what others may. */
    public static String text(Maintenance maintenance, Person person, Role role, List<Command> catalogue) {
        var situation = new Situation(maintenance, person, role);
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
                        Who.label(command.who()),
                        command.when().label(),
                        cell(command.does()),
                        cell(command.example()))));
        return String.join("\n", lines) + "\n";
    }

    /** What fits this very phase comes first: at 2 a.m. that is what people look for. */
    private static Map<String, List<String>> groups(Situation situation, List<Command> catalogue) {
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
        var line = "- " + syntax(command, " or ") + ": " + command.does();
        return command.syntax().contains(command.example()) ? line : line + ", such as `" + command.example() + "`";
    }

    private static String syntax(Command command, String between) {
        return String.join(
                between, command.syntax().stream().map(way -> "`" + way + "`").toList());
    }

    private static String others(Situation situation, List<Command> catalogue) {
        var byWho = new LinkedHashMap<String, List<String>>();
        catalogue.stream()
                .filter(command -> situation.isTimeFor(command) && !situation.allows(command))
                .forEach(command -> byWho.computeIfAbsent(Who.label(command.who()), _ -> new ArrayList<>())
                        .add(Code.of(command)));
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
