package io.github.maintenancebuddy.github.standin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys that GitHub's description knows in the body of each request. */
final class BodyKeys {
    private final Map<String, Object> operations = new HashMap<>();

    BodyKeys(Map<String, @Nullable Object> description) {
        child(description, "paths").forEach((path, methods) -> {
            if (methods instanceof Map<?, ?> map) {
                map.forEach((method, operation) -> operations.put(method + " " + path, operation));
            }
        });
    }

    /** The keys of the body that the description does not have. */
    List<String> unknown(Call call) {
        if (call.body().isBlank() || call.body().startsWith("[")) {
            return List.of();
        }
        var known = known(call);
        return call.json().keySet().stream()
                .filter(key -> !known.isEmpty() && !known.contains(key))
                .toList();
    }

    private Set<String> known(Call call) {
        for (var entry : operations.entrySet()) {
            var space = entry.getKey().indexOf(' ');
            var method = entry.getKey().substring(0, space);
            var path = Pattern.compile(entry.getKey().substring(space + 1).replaceAll("\\{\\w+}", "[^/]+"));
            if (method.equalsIgnoreCase(call.method())
                    && path.matcher(call.path()).matches()) {
                var keys = new HashSet<String>();
                var content = child(child(entry.getValue(), "requestBody"), "content");
                collect(child(child(content, "application/json"), "schema"), keys);
                return keys;
            }
        }
        return Set.of();
    }

    private static void collect(Map<?, ?> schema, Set<String> keys) {
        child(schema, "properties").keySet().forEach(key -> keys.add(String.valueOf(key)));
        for (var kind : List.of("oneOf", "anyOf", "allOf")) {
            for (var part : Json.list(schema.get(kind))) {
                if (part instanceof Map<?, ?> map) {
                    collect(map, keys);
                }
            }
        }
    }

    private static Map<?, ?> child(@Nullable Object parent, String name) {
        return parent instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }
}
