package io.github.maintenancebuddy.adapter.webhook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Payloads as GitHub shapes them, cut to what matters, to be changed by tests. */
final class PayloadSamples {
    static final String FORM = "### What and why\n\nmove it\n\n### Impact\n\nNo impact\n\n### Start\n\nnow\n";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, @Nullable Object> all = new HashMap<>();

    private PayloadSamples() {}

    /** An event about an open issue of ann with the label of a maintenance. */
    static PayloadSamples issue(String action) {
        var shape = new PayloadSamples();
        shape.put("action", action);
        shape.put("installation", map("id", 77));
        shape.put("repository", repository(500, "acme/shop", false));
        shape.put("sender", person(2, "bob", "User"));
        shape.put(
                "issue",
                new HashMap<>(Map.of(
                        "id", 9001L,
                        "number", 7,
                        "title", "Database migration",
                        "html_url", "https://github.com/acme/shop/issues/7",
                        "state", "open",
                        "user", person(1, "ann", "User"),
                        "labels", labels("bug", "Maintenance"),
                        "body", "after",
                        "created_at", "2026-12-01T10:00:00Z",
                        "updated_at", "2026-12-01T11:00:00Z")));
        return shape;
    }

    static PayloadSamples comment(String action) {
        return issue(action)
                .put(
                        "comment",
                        new HashMap<>(Map.of(
                                "id", 300L,
                                "body", "/extend 30m",
                                "user", person(2, "bob", "User"),
                                "created_at", "2026-12-01T12:00:00Z",
                                "updated_at", "2026-12-01T12:30:00Z")));
    }

    /** The end of a run that our app has started. */
    static PayloadSamples run(String action) {
        return bare(action)
                .put("repository", repository(500, "acme/shop", false))
                .put("sender", person(2, "bob", "User"))
                .put(
                        "workflow_run",
                        new HashMap<>(Map.of(
                                "id",
                                30433642L,
                                "event",
                                "workflow_dispatch",
                                "run_attempt",
                                2,
                                "conclusion",
                                "success",
                                "actor",
                                person(99, "Buddy[bot]", "Bot"),
                                "updated_at",
                                "2026-12-01T12:45:00Z")));
    }

    static PayloadSamples bare(String action) {
        return new PayloadSamples()
                .put("action", action)
                .put("installation.id", 77)
                .put("installation.account", map("login", "acme"));
    }

    static Map<String, Object> repository(long id, String name, boolean hidden) {
        return map("id", id, "full_name", name, "private", hidden, "visibility", hidden ? "private" : "public");
    }

    static Map<String, Object> person(long id, String login, String type) {
        return map("id", id, "login", login, "type", type);
    }

    static List<Object> labels(String... names) {
        var all = new ArrayList<Object>();
        for (var name : names) {
            all.add(map("name", name));
        }
        return all;
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Changes what is at a path such as {@code issue.labels}. */
    PayloadSamples put(String path, @Nullable Object value) {
        parent(path).put(last(path), value);
        return this;
    }

    /** JSON's null at a path. */
    PayloadSamples nothing(String path) {
        return put(path, null);
    }

    PayloadSamples without(String path) {
        parent(path).remove(last(path));
        return this;
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> parent(String path) {
        var at = all;
        for (var name : path.split("\\.", -1)) {
            if (name.equals(last(path))) {
                break;
            }
            at = (Map<String, @Nullable Object>)
                    Objects.requireNonNull(at.computeIfAbsent(name, missing -> new HashMap<String, Object>()));
        }
        return at;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    String json() {
        return JSON.writeValueAsString(all);
    }
}
