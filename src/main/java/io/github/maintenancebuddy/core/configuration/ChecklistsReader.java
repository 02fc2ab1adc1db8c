package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code checklists}: for each kind of work its stages, and their steps. */
final class ChecklistsReader {
    /** More would not fit into an issue beside what people write. */
    private static final int MOST_STEPS = 60;

    private static final String EXTEND = "extend";
    private static final String AFTER_ROLL_BACK = "verify after roll back";

    private ChecklistsReader() {}

    static List<RepositoryChecklist> read(YamlValue value) {
        var kinds = Arrays.stream(WorkKind.values()).map(ChecklistsReader::key).toArray(String[]::new);
        return value.entries(kinds).each((key, list) -> WorkKind.read(key).map(kind -> checklist(kind, list)));
    }

    private static RepositoryChecklist checklist(WorkKind kind, YamlValue value) {
        var keys = Stream.concat(
                        Stream.of(EXTEND, AFTER_ROLL_BACK),
                        Arrays.stream(Stage.values()).map(ChecklistsReader::key))
                .toArray(String[]::new);
        var entries = value.entries(keys);
        var steps = Arrays.stream(Stage.values())
                .flatMap(stage -> entries.list(key(stage), list -> StepsReader.read(stage, list)).stream())
                .toList();
        var afterRollBack = entries.list(AFTER_ROLL_BACK, list -> StepsReader.read(Stage.VERIFY, list));
        var count = steps.size() + afterRollBack.size();
        if (count > MOST_STEPS) {
            value.wrong("This checklist has " + count + " steps; at most " + MOST_STEPS
                    + " fit into an issue, so join some.");
        }
        return new RepositoryChecklist(kind, entries.isTrue(EXTEND), steps, afterRollBack);
    }

    private static String key(WorkKind kind) {
        return kind.label().toLowerCase(Locale.ROOT);
    }

    private static String key(Stage stage) {
        return stage.title().toLowerCase(Locale.ROOT);
    }
}
