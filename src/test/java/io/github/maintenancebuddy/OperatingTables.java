package io.github.maintenancebuddy;

import io.github.maintenancebuddy.adapter.github.checks.GrantedPermissions;
import io.github.maintenancebuddy.adapter.webhook.GitHubEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The handbook's lists of what an operator sets, and of what the app asks of GitHub. */
final class OperatingTables {
    private static final Path APPLICATION = Path.of("src/main/resources/application.yml");
    private static final Path MANIFEST = Path.of("app.yml");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+):(.*)}");
    private static final Pattern PERMISSION = Pattern.compile("((?: {2}# .*\\n)+) {2}([a-z_]+: [a-z]+)\\n");

    private OperatingTables() {}

    /** Names of the environment that {@code application.yml} has, and then those of our own records of settings. */
    static String settings() {
        var known = metadata();
        var rows = new LinkedHashMap<String, List<String>>();
        placeholders("", new Yaml().load(Handbook.text(APPLICATION)))
                .forEach((path, value) -> PLACEHOLDER
                        .matcher(value)
                        .results()
                        .forEach(match ->
                                rows.put(path, setting(match.group(1), match.group(2), described(known, path)))));
        known.forEach((path, property) -> {
            if (property.path("sourceType").asString().startsWith("io.github.maintenancebuddy")) {
                var many = property.path("type").asString().startsWith("java.util.Map") ? "_…" : "";
                var name = inEnvironment(path) + many;
                rows.putIfAbsent(
                        path, setting(name, property.path("defaultValue").asString(""), property));
            }
        });
        return Handbook.table(List.of("setting", "default", "what"), rows.values().stream());
    }

    /** The name of a setting as Spring reads it from the environment. */
    static String inEnvironment(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static JsonNode described(Map<String, JsonNode> known, String path) {
        return Objects.requireNonNull(known.get(path), () -> "nothing describes the setting " + path);
    }

    private static List<String> setting(String name, String otherwise, JsonNode property) {
        return List.of(
                "`" + name + "`",
                otherwise.isEmpty() ? "" : "`" + otherwise + "`",
                property.path("description").asString().replaceFirst("\\.$", ""));
    }

    /** The texts in nested maps, by the path of their keys. */
    private static Map<String, String> placeholders(String path, Map<?, ?> nested) {
        var found = new LinkedHashMap<String, String>();
        nested.forEach((key, value) -> {
            var below = path.isEmpty() ? key.toString() : path + "." + key;
            if (value instanceof Map<?, ?> deeper) {
                found.putAll(placeholders(below, deeper));
            } else if (value instanceof String text) {
                found.put(below, text);
            }
        });
        return found;
    }

    /** What Spring and our own records say of each setting, by its name. */
    static Map<String, JsonNode> metadata() {
        var known = new LinkedHashMap<String, JsonNode>();
        var loader = OperatingTables.class.getClassLoader();
        try {
            for (var resource : loader.resources(METADATA).toList()) {
                try (var json = resource.openStream()) {
                    JsonMapper.shared()
                            .readTree(json)
                            .path("properties")
                            .forEach(property ->
                                    known.putIfAbsent(property.path("name").asString(), property));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    static String permissions() {
        return Handbook.table(
                List.of("permission", "what for", "without it"),
                PERMISSION.matcher(Handbook.text(MANIFEST)).results().map(match -> {
                    var what = match.group(1)
                            .replaceAll("\\s*# ", " ")
                            .replaceFirst("\\.\\s*$", "")
                            .strip();
                    return List.of(match.group(2), what, lost(match.group(2).replaceFirst(":.*", "")));
                }));
    }

    static String events() {
        Map<String, Object> manifest = new Yaml().load(Handbook.text(MANIFEST));
        var order = new ArrayList<String>();
        if (manifest.get("default_events") instanceof List<?> subscribed) {
            subscribed.forEach(event -> order.add(event.toString()));
        }
        var unasked = GitHubEvents.ACTIONS.keySet().stream().sorted();
        return Handbook.table(
                List.of("event", "actions that are read", "without it"),
                Stream.concat(order.stream(), unasked).distinct().map(OperatingTables::event));
    }

    private static List<String> event(String name) {
        var actions = GitHubEvents.ACTIONS.getOrDefault(name, Set.of()).stream()
                .sorted()
                .toList();
        return List.of(
                "`" + name + "`",
                String.join(", ", actions),
                GitHubEvents.ALWAYS.contains(name) ? "it comes without being asked for" : lost(name));
    }

    private static String lost(String name) {
        return GrantedPermissions.CONSEQUENCES.getOrDefault(name, "no sentence for " + name);
    }
}
