package io.github.maintenancebuddy;

import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The handbook's lists of what the app does, and of what a repository may configure. */
final class BehaviourTables {
    private static final Path SCHEMA = Path.of("src/main/resources/static/maintenance.schema.json");
    private static final String OTHERWISE = " Without it: ";

    private BehaviourTables() {}

    static String moments() {
        return Handbook.table(
                List.of("moment", "what is looked at"),
                Arrays.stream(MomentKind.values())
                        .map(kind ->
                                List.of(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind.sentence())));
    }

    static String noticeKinds() {
        return Handbook.table(
                List.of("kind", "when"),
                Arrays.stream(NoticeKind.values()).map(kind -> List.of(kind.label(), kind.when())));
    }

    /** From the schema that editors read, which a test of its own compares with the reader of the file. */
    static String configurationKeys() {
        var properties = JsonMapper.shared().readTree(Handbook.text(SCHEMA)).path("properties");
        return Handbook.table(
                List.of("key", "what", "without it"),
                properties.propertyNames().stream().map(key -> {
                    var description = properties.path(key).path("description").asString();
                    var otherwise = description.indexOf(OTHERWISE);
                    return List.of(
                            "`" + key + "`",
                            description.substring(0, otherwise),
                            description
                                    .substring(otherwise + OTHERWISE.length())
                                    .replaceFirst("\\.$", ""));
                }));
    }
}
