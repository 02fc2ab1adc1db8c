package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.List;

/** Commands in texts of ours: always as code, so that none of them is ever taken for given (behaviour.md, Manners). */
final class CommandCode {
    private static final int LONGEST = 60;

    private CommandCode() {}

    static String of(String text) {
        return "`" + QuotedText.inline(text.replace('`', '\''), LONGEST) + "`";
    }

    static String of(Command command) {
        return of("/" + command.name());
    }

    /** The command as its writer gave it, shortened where it is long. */
    static String of(CommandLine line) {
        return switch (line) {
            case CommandLine.Near near -> of("/" + near.name());
            case CommandLine.Given given -> of(("/" + given.name() + " " + given.arguments()).strip());
        };
    }

    /** Several things in a sentence: {@code a, b and c}. */
    static String series(List<String> items, String lastWord) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        var last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " " + lastWord + " " + items.get(last);
    }
}
