package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.Durations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form prefilled for the next attempt, as it was filled in this time but for the start (behaviour.md, The post-
 * mortem).
 */
final class PrefilledForm {
    /** Servers take about 8,000 characters; a text that does not fit is left out. */
    private static final int LONGEST = 6_000;

    private PrefilledForm() {}

    /** A sentence with the link, and a blank in front of it. */
    static String link(Maintenance maintenance) {
        return " For the next attempt, [open the form as it was filled in this time](" + url(maintenance)
                + "); only the start is missing.";
    }

    static String url(Maintenance maintenance) {
        var issue = maintenance.issue().url();
        var url = new StringBuilder(issue.substring(0, issue.lastIndexOf('/'))).append("/new?template=maintenance.yml");
        fields(maintenance).forEach((id, value) -> {
            var field = "&" + id + "=" + encoded(value);
            if (!value.isBlank() && url.length() + field.length() <= LONGEST) {
                url.append(field);
            }
        });
        return url.toString();
    }

    /** The ids of the form, the short and certain ones first. */
    private static Map<String, String> fields(Maintenance maintenance) {
        var request = maintenance.request();
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", maintenance.issue().title());
        fields.put("impact", request.impact().map(Impact::label).orElse(""));
        fields.put(
                "zone",
                maintenance.window().map(window -> window.zone().getId()).orElse(""));
        fields.put("duration", maintenance.window().map(PrefilledForm::length).orElse(""));
        fields.put("kind", request.kind().label());
        fields.put("lead", request.lead().map(login -> "@" + login).orElse(""));
        fields.put("buddy", request.buddy().map(login -> "@" + login).orElse(""));
        fields.put(
                "rolling-back-takes",
                request.rollingBackTakes().map(Durations::command).orElse(""));
        fields.put("services", String.join(", ", request.services()));
        fields.put("what", request.whatAndWhy());
        fields.put("notice", request.publicNotice().orElse(""));
        fields.put("rolling-back", request.rollingBack().orElse(""));
        fields.put("extra-tasks", extraTasks(request));
        return fields;
    }

    private static String extraTasks(Request request) {
        return request.extraTasks().stream()
                .map(task -> task.stage().title().toLowerCase(Locale.ROOT) + ": " + task.text())
                .collect(Collectors.joining("\n"));
    }

    /** As planned before: extensions, above all for rolling back, are no measure for the work. */
    private static String length(Window window) {
        return Durations.command(WindowFigures.planned(window).length());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
