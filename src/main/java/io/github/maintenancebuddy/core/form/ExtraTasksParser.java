package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.maintenance.Request.Extra;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts the lines of Extra tasks into stages: a heading sorts those below it, {@code verify:} in front only its own
 * line; default Carry out (behaviour.md, The plan).
 */
final class ExtraTasksParser {
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\h+(.*?)(?:\\h+#+)?$");
    private static final Pattern BOLD = Pattern.compile("^(\\*\\*|__)(.+?)\\1(:?)$");
    private static final Pattern PREFIX = Pattern.compile("^([\\p{L}\\h_-]{1,20}):\\h*(.*)$");
    private static final Pattern FENCE = Pattern.compile("^(?:`{3,}[^`]*|~{3,}.*)$");

    private ExtraTasksParser() {}

    static List<Extra> read(String text) {
        List<Extra> tasks = new ArrayList<>();
        Stage below = Stage.CARRY_OUT;
        for (String line : text.lines().toList()) {
            String item = FieldText.item(line);
            Optional<Stage> heading = heading(item);
            if (heading.isPresent()) {
                below = heading.get();
            } else if (saysSomething(item)) {
                tasks.add(task(below, item));
            }
        }
        return tasks;
    }

    /** Neither empty nor a rule or the edge of a fence. */
    private static boolean saysSomething(String item) {
        return item.codePoints().anyMatch(Character::isLetterOrDigit)
                && !FENCE.matcher(item).matches();
    }

    private static Optional<Stage> heading(String item) {
        Matcher hashes = HEADING.matcher(item);
        Matcher bold = BOLD.matcher(item);
        if (hashes.matches()) {
            return stage(hashes.group(1));
        }
        if (bold.matches()) {
            return stage(bold.group(2));
        }
        return item.endsWith(":") ? stage(item) : Optional.empty();
    }

    private static Extra task(Stage below, String item) {
        String text = HEADING.matcher(item).replaceFirst("$1");
        Matcher prefix = PREFIX.matcher(text);
        return Optional.of(prefix)
                .filter(Matcher::matches)
                .flatMap(found -> stage(found.group(1)))
                .map(stage -> new Extra(stage, prefix.group(2)))
                .orElseGet(() -> new Extra(below, text));
    }

    private static Optional<Stage> stage(String title) {
        String bare = title.strip();
        String name = bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
        return name.equalsIgnoreCase(RequestField.ROLLING_BACK.label())
                ? Optional.of(Stage.ROLL_BACK)
                : Stage.read(name);
    }
}
