package io.github.maintenancebuddy.adapter.github.transport;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Puts a refusal of GitHub into a sentence. */
final class ApiErrors {
    private static final int MAX_LENGTH = 200;
    private static final String NO_PERMISSION = "Resource not accessible by integration";
    /** Tokens and JWTs. GitHub does not repeat ours, but a sentence of ours is read by many. */
    private static final Pattern SECRET = Pattern.compile("(gh[a-z]_|github_pat_|eyJ)[A-Za-z0-9._-]+");

    private ApiErrors() {}

    private record ErrorBody(@Nullable String message) {}

    static Refused refused(ApiResponse response) {
        var message = message(response);
        var sentence = "GitHub refused (" + response.status() + "): " + sanitize(message) + ".";
        return message.equals(NO_PERMISSION)
                ? Refused.notPermitted(sentence + permissionHint(response))
                : new Refused(sentence);
    }

    /** GitHub names the permission in other refusals too, where it would mislead. */
    private static String permissionHint(ApiResponse response) {
        return response.header("X-Accepted-GitHub-Permissions")
                .map(permissions -> " It needs the permission " + sanitize(permissions) + ".")
                .orElse("");
    }

    private static String message(ApiResponse response) {
        try {
            var message = GitHubJson.read(response.body(), ErrorBody.class).message();
            return message == null ? "no reason given" : message;
        } catch (JacksonException e) {
            return "no reason given";
        }
    }

    private static String sanitize(String text) {
        var line = SECRET.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("…");
        var end = Math.min(line.length(), MAX_LENGTH);
        return line.substring(0, end).replaceAll("\\.+$", "");
    }
}
