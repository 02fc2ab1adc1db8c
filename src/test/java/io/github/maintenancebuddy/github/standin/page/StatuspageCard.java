package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.channel.standin.StatuspageStandIn;
import java.time.Instant;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What visitors of the page at Statuspage see: its components, and each incident with its updates. */
record StatuspageCard(StatuspageStandIn page) {
    String components() {
        return page.components().entrySet().stream()
                .map(component -> "<li data-component=\"%1$s\">%1$s <span class=\"label\">%2$s</span></li>"
                        .formatted(
                                Html.escape(component.getKey()),
                                component.getValue().replace('_', ' ')))
                .collect(Collectors.joining());
    }

    String incidents() {
        return page.incidents().stream().map(StatuspageCard::incident).collect(Collectors.joining());
    }

    private static String incident(JsonNode incident) {
        var updates = incident.path("incident_updates")
                .valueStream()
                .map(StatuspageCard::update)
                .collect(Collectors.joining());
        return "<li><p><b>%s</b> <span class=\"label\">%s</span></p><ol reversed>%s</ol></li>"
                .formatted(
                        Html.escape(incident.path("name").asString()),
                        incident.path("status").asString().replace('_', ' '),
                        updates);
    }

    private static String update(JsonNode update) {
        return "<li><p>%s</p><small>%s</small></li>"
                .formatted(
                        Html.escape(update.path("body").asString()),
                        Html.time(Instant.parse(update.path("created_at").asString())));
    }
}
