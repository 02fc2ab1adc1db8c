package io.github.maintenancebuddy.webhook;

import java.util.Set;

/** The events of GitHub that we read (product.md section 12); {@code app.yml} subscribes to them. */
public final class Events {
    /** Those that an app must subscribe to. */
    public static final Set<String> READ = Set.of("issues", "issue_comment", "repository");

    /** Those that come to every app. */
    public static final Set<String> ALWAYS = Set.of("installation", "installation_repositories", "ping");

    private Events() {}
}
