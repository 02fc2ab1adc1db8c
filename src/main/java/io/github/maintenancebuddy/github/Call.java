package io.github.maintenancebuddy.github;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request to GitHub that is not signed yet.
 *
 * @param target a path with a slash in front, below the API's address; or a whole address
 * @param headers what differs from the headers that all calls have
 * @param body JSON, or nothing
 * @param repeatable whether it does nothing that could be seen twice
 */
record Call(String method, String target, Map<String, String> headers, String body, boolean repeatable) {
    static Call get(String target) {
        return new Call("GET", target, Map.of(), "", true);
    }

    static Call write(String method, String target, Object json) {
        return new Call(method, target, Map.of(), Json.write(json), false);
    }

    static Call delete(String target) {
        return new Call("DELETE", target, Map.of(), "", false);
    }

    /** A name as one part of a path. */
    static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
