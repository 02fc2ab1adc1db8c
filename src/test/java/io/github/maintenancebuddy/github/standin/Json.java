package io.github.maintenancebuddy.github.standin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON as maps and lists, and GitHub's way of writing times and node ids. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A map, a list or a scalar; a 400 as GitHub answers it where the text is no JSON. */
    static Object read(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw GitHubRefused.because(400, "Problems parsing JSON");
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> readObject(String text) {
        return read(text) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String nodeId(String prefix, long id) {
        var bytes = Long.toString(id).getBytes(StandardCharsets.US_ASCII);
        return prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
