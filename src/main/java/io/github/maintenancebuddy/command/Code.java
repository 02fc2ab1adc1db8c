package io.github.maintenancebuddy.command;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Quoted;
import java.util.List;

/** Commands in texts of ours: always as code, so that none of them is ever taken for given (product.md section 14). */
final class Code {
    private static final int LONGEST = 60;

    private Code() {}

    static String of(String text) {
        return "`" + Quoted.inline(text.replace('`', '\''), LONGEST) + "`";
    }

    static String of(Command command) {
        return of("/" + command.name());
    }

    /** The command as its writer gave it, shortened where it is long. */
    static String of(Line line) {
        return switch (line) {
            case Line.Near near -> of("/" + near.name());
            case Line.Given given -> of(("/" + given.name() + " " + given.arguments()).strip());
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
