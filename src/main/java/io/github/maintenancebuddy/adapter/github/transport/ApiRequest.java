package io.github.maintenancebuddy.adapter.github.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request to GitHub that is not signed yet.
 *
 * @param path a path with a slash in front, below the API's address; or a whole address
 * @param headers what differs from the headers that all requests have
 * @param body JSON, or nothing
 * @param repeatable whether it does nothing that could be seen twice
 */
public record ApiRequest(String method, String path, Map<String, String> headers, String body, boolean repeatable) {
    public static ApiRequest get(String path) {
        return new ApiRequest("GET", path, Map.of(), "", true);
    }

    public static ApiRequest write(String method, String path, Object json) {
        return new ApiRequest(method, path, Map.of(), GitHubJson.write(json), false);
    }

    public static ApiRequest delete(String path) {
        return new ApiRequest("DELETE", path, Map.of(), "", false);
    }

    /** A name as one part of a path. */
    public static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
