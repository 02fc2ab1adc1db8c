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
    private static final String NOTHING = "nothing works";

    /** What is lost without each. */
    public static final Map<String, String> LOST = Map.of(
            "issues", NOTHING,
            "metadata", NOTHING,
            "contents", "every repository has the defaults, and only comments count as being active",
            "members", "buddies are drawn without teams",
            "actions", "scripted steps are left to people",
            "issue_comment", NOTHING,
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
        var heard = needed.events().stream()
                .filter(event -> events == null || !events.contains(event))
                .map(event -> finding(what, "event " + event, event, how));
        return Stream.concat(permitted, heard).toList();
    }

    private boolean permits(String name, String level) {
        var granted = permissions == null ? null : permissions.get(name);
        return level.equals(granted) || "write".equals(granted) || "admin".equals(granted);
    }

    private static CheckResult finding(String what, String missing, String name, String how) {
        var lost = LOST.getOrDefault(name, NOTHING);
        var sentence = "The " + missing + " " + how + "; without it " + lost + ".";
        return lost.equals(NOTHING) ? CheckResult.wrong(what, sentence) : CheckResult.open(what, sentence);
    }
}
