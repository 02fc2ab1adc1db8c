package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;

/** What GitHub does not let happen, with the status and words it answers. */
public final class GitHubRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Map<String, Object>> errors;

    GitHubRefused(int status, String message, List<Map<String, Object>> errors) {
        super(message);
        this.status = status;
        this.errors = errors;
    }

    public static GitHubRefused because(int status, String message) {
        return new GitHubRefused(status, message, List.of());
    }

    static GitHubRefused notFound() {
        return because(404, "Not Found");
    }

    /** A 422 in GitHub's shape: which resource, which field, which rule. */
    static GitHubRefused invalid(String resource, String field, String code, String message) {
        return new GitHubRefused(
                422,
                "Validation Failed",
                List.of(Map.of("resource", resource, "field", field, "code", code, "message", message)));
    }

    public int status() {
        return status;
    }

    List<Map<String, Object>> errors() {
        return errors;
    }

    @Override
    public String getMessage() {
        var explanations = errors.stream().map(error -> " " + error.get("message"));
        return status + " " + super.getMessage() + String.join("", explanations.toList());
    }

    String words() {
        return String.valueOf(super.getMessage());
    }
}
