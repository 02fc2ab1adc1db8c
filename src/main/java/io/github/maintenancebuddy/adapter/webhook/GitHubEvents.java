package io.github.maintenancebuddy.adapter.webhook;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The events of GitHub that we read (behaviour.md, Operation); {@code app.yml} subscribes to them. */
public final class GitHubEvents {
    /** Those that come to every app. */
    public static final Set<String> ALWAYS = Set.of("installation", "installation_repositories", "ping");

    /** Their actions that we read. */
    public static final Map<String, Set<String>> ACTIONS = Map.of(
            "issues",
            Set.of("opened", "edited", "labeled", "unlabeled", "closed", "reopened", "transferred", "deleted"),
            "issue_comment",
            Set.of("created", "edited"),
            "repository",
            Set.of("renamed", "privatized", "publicized", "transferred", "archived", "deleted"),
            "workflow_run",
            Set.of("completed"),
            "installation",
            Set.of("created", "deleted", "suspend", "unsuspend"),
            "installation_repositories",
            Set.of("added", "removed"));

    /** Those that an app must subscribe to. */
    public static final Set<String> READ =
            ACTIONS.keySet().stream().filter(event -> !ALWAYS.contains(event)).collect(Collectors.toUnmodifiableSet());

    private GitHubEvents() {}

    /** Whether this can be something to us. */
    public static boolean concerns(String event, String action) {
        return ACTIONS.getOrDefault(event, Set.of()).contains(action);
    }
}
