package io.github.maintenancebuddy.github.standin;

import org.jspecify.annotations.Nullable;

/** GitHub's limits on texts. */
final class Texts {
    private static final int LONGEST_BODY = 65_536;
    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_LABEL = 50;

    private Texts() {}

    static void body(String resource, @Nullable String body) {
        if (body != null && body.codePointCount(0, body.length()) > LONGEST_BODY) {
            throw GitHubRefused.invalid(
                    resource, "body", "custom", "body is too long (maximum is " + LONGEST_BODY + " characters)");
        }
    }

    static void commentBody(String body) {
        if (body.isBlank()) {
            throw GitHubRefused.invalid("IssueComment", "body", "missing_field", "body can't be blank");
        }
        body("IssueComment", body);
    }

    static void title(String title) {
        if (title.isBlank()) {
            throw GitHubRefused.invalid("Issue", "title", "missing_field", "title can't be blank");
        }
        if (title.length() > LONGEST_TITLE) {
            throw GitHubRefused.invalid(
                    "Issue", "title", "custom", "title is too long (maximum is " + LONGEST_TITLE + " characters)");
        }
    }

    static void label(String name) {
        if (name.isBlank() || name.length() > LONGEST_LABEL) {
            throw GitHubRefused.invalid(
                    "Label", "name", "invalid", "name is too long (maximum is " + LONGEST_LABEL + " characters)");
        }
    }
}
