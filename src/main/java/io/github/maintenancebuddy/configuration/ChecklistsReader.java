package io.github.maintenancebuddy.configuration;

import io.github.maintenancebuddy.maintenance.Checklist;
import io.github.maintenancebuddy.maintenance.Kind;
import io.github.maintenancebuddy.maintenance.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code checklists}: for each kind of work its stages, and their steps. */
final class ChecklistsReader {
    /** More would not fit into an issue beside what people write. */
    private static final int MOST_STEPS = 60;

    private static final String EXTEND = "extend";

    private ChecklistsReader() {}

    static List<Checklist> read(Value value) {
        var kinds = Arrays.stream(Kind.values()).map(ChecklistsReader::key).toArray(String[]::new);
        return value.entries(kinds).each((key, list) -> Kind.read(key).map(kind -> checklist(kind, list)));
    }

    private static Checklist checklist(Kind kind, Value value) {
        var keys = Stream.concat(
                        Stream.of(EXTEND), Arrays.stream(Stage.values()).map(ChecklistsReader::key))
                .toArray(String[]::new);
        var entries = value.entries(keys);
        var steps = Arrays.stream(Stage.values())
                .flatMap(stage -> entries.list(key(stage), list -> StepsReader.read(stage, list)).stream())
                .toList();
        if (steps.size() > MOST_STEPS) {
            value.wrong("This checklist has " + steps.size() + " steps; at most " + MOST_STEPS
                    + " fit into an issue, so join some.");
        }
        return new Checklist(kind, entries.isTrue(EXTEND), steps);
    }

    private static String key(Kind kind) {
        return kind.label().toLowerCase(Locale.ROOT);
    }

    private static String key(Stage stage) {
        return stage.title().toLowerCase(Locale.ROOT);
    }
}
