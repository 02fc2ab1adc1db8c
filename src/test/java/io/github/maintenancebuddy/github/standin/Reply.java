package io.github.maintenancebuddy.github.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of the REST API. */
record Reply(int status, @Nullable Object body, Map<String, String> headers) {
    static Reply ok(Object body) {
        return new Reply(200, body, Map.of());
    }

    static Reply created(Object body) {
        return new Reply(201, body, Map.of());
    }

    static Reply empty(int status) {
        return new Reply(status, null, Map.of());
    }

    static Reply error(int status, String message) {
        return new Reply(
                status,
                Json.object(
                        "message",
                        message,
                        "documentation_url",
                        "https://docs.github.com/rest",
                        "status",
                        Integer.toString(status)),
                Map.of());
    }

    static Reply refused(GitHubRefused refusal) {
        var json = Json.object("message", refusal.words());
        if (!refusal.errors().isEmpty()) {
            json.put("errors", refusal.errors());
        }
        json.put("documentation_url", "https://docs.github.com/rest");
        json.put("status", Integer.toString(refusal.status()));
        var reply = new Reply(refusal.status(), json, Map.of());
        return refusal.status() == 403 ? reply.with("X-Accepted-GitHub-Permissions", "issues=write") : reply;
    }

    Reply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, body, more);
    }

    String text() {
        return body == null ? "" : Json.write(body);
    }
}
