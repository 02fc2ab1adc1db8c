package io.github.maintenancebuddy.adapter.github.transport;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Puts a refusal of GitHub into a sentence. */
final class ApiErrors {
    private static final int LONGEST = 200;
    private static final String NO_PERMISSION = "Resource not accessible by integration";
    /** Tokens and JWTs. GitHub does not repeat ours, but a sentence of ours goes far. */
    private static final Pattern SECRET = Pattern.compile("(gh[a-z]_|github_pat_|eyJ)[A-Za-z0-9._-]+");

    private ApiErrors() {}

    private record Told(@Nullable String message) {}

    static Refused of(ApiResponse answer) {
        var message = message(answer);
        var sentence = "GitHub refused (" + answer.status() + "): " + clean(message) + ".";
        return message.equals(NO_PERMISSION) ? Refused.notPermitted(sentence + needed(answer)) : new Refused(sentence);
    }

    /** GitHub names the permission in other refusals too, where it would mislead. */
    private static String needed(ApiResponse answer) {
        return answer.header("X-Accepted-GitHub-Permissions")
                .map(permissions -> " It needs the permission " + clean(permissions) + ".")
                .orElse("");
    }

    private static String message(ApiResponse answer) {
        try {
            var message = GitHubJson.read(answer.body(), Told.class).message();
            return message == null ? "no reason given" : message;
        } catch (JacksonException e) {
            return "no reason given";
        }
    }

    private static String clean(String text) {
        var line = SECRET.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("…");
        var end = Math.min(line.length(), LONGEST);
        return line.substring(0, end).replaceAll("\\.+$", "");
    }
}
