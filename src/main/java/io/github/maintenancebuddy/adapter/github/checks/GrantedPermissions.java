package io.github.maintenancebuddy.adapter.github.checks;

import io.github.maintenancebuddy.adapter.setup.AppManifest;
import io.github.maintenancebuddy.adapter.setup.CheckResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the app may do and which events it gets, compared with what it needs. */
public record GrantedPermissions(
        @Nullable Map<String, String> permissions, @Nullable List<String> events) {
    private static final String NOTHING_WORKS = "nothing works";

    /** What is lost without each. */
    public static final Map<String, String> CONSEQUENCES = Map.of(
            "issues", NOTHING_WORKS,
            "metadata", NOTHING_WORKS,
            "contents", "every repository has the defaults, and only comments count as being active",
            "members", "buddies are drawn without teams",
            "actions", "scripted steps are left to people",
            "issue_comment", NOTHING_WORKS,
            "repository", "renamed and archived repositories are noticed late",
            "workflow_run", "the end of scripted steps is noticed late");

    /**
     * A finding for each that is missing.
     *
     * @param how what to do about it, behind the name of what is missing
     */
    List<CheckResult> missing(AppManifest needed, String what, String how) {
        var permitted = needed.permissions().entrySet().stream()
                .filter(it -> !permits(it.getKey(), it.getValue()))
                .map(it -> finding(what, "permission " + it.getKey() + ": " + it.getValue(), it.getKey(), how));
        var subscribed = needed.events().stream()
                .filter(event -> events == null || !events.contains(event))
                .map(event -> finding(what, "event " + event, event, how));
        return Stream.concat(permitted, subscribed).toList();
    }

    private boolean permits(String name, String level) {
        var granted = permissions == null ? null : permissions.get(name);
        return level.equals(granted) || "write".equals(granted) || "admin".equals(granted);
    }

    private static CheckResult finding(String what, String missing, String name, String how) {
        var consequence = CONSEQUENCES.getOrDefault(name, NOTHING_WORKS);
        var sentence = "The " + missing + " " + how + "; without it " + consequence + ".";
        return consequence.equals(NOTHING_WORKS) ? CheckResult.wrong(what, sentence) : CheckResult.open(what, sentence);
    }
}
