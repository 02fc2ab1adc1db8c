package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a notice makes of a maintenance's incident on Statuspage. */
final class StatuspageIncident {
    private static final int LONGEST_NAME = 255;
    private static final String US = "maintenance-buddy";
    private static final String UNDER_MAINTENANCE = "under_maintenance";

    private StatuspageIncident() {}

    /** An incident as Statuspage shows it. */
    record Shown(
            String id,
            String status,
            @Nullable JsonNode metadata,
            @Nullable List<Component> components,
            @Nullable List<Update> incident_updates) {
        static final String COMPLETED = "completed";

        /** The public page of the maintenance that it is for; empty where it is not ours. */
        String page() {
            return metadata == null ? "" : metadata.path(US).path("page").asString("");
        }

        /** The number of the last notice that it shows. */
        int notice() {
            return metadata == null ? 0 : metadata.path(US).path("notice").asInt(0);
        }

        boolean completed() {
            return status.equals(COMPLETED);
        }

        String newestUpdate() {
            return incident_updates == null || incident_updates.isEmpty()
                    ? ""
                    : incident_updates.getFirst().id();
        }

        /** The components that are under maintenance because of this incident. */
        List<String> underMaintenance() {
            var begun = status.equals("in_progress") || status.equals("verifying");
            return components == null || !begun
                    ? List.of()
                    : components.stream()
                            .filter(component -> component.status().equals(UNDER_MAINTENANCE))
                            .map(Component::id)
                            .toList();
        }
    }

    record Component(String id, String status) {}

    record Update(String id) {}

    /**
     * The fields to set; our state is the only one that moves the incident.
     *
     * @param over the components that nobody works on any more
     */
    static Map<String, Object> of(NoticeMessage telling, List<String> over) {
        var notice = telling.notice();
        var fields = new LinkedHashMap<String, Object>();
        var title = notice.facts().title();
        fields.put("name", title.substring(0, Math.min(title.length(), LONGEST_NAME)));
        fields.put("status", status(notice));
        fields.put("body", notice.text());
        fields.put("impact_override", "maintenance");
        notice.facts().window().ifPresent(window -> {
            fields.put("scheduled_for", window.start().toString());
            fields.put("scheduled_until", window.end().toString());
        });
        for (var automatic : List.of(
                "scheduled_remind_prior",
                "scheduled_auto_in_progress",
                "scheduled_auto_completed",
                "auto_transition_to_maintenance_state",
                "auto_transition_to_operational_state",
                "auto_transition_deliver_notifications_at_start",
                "auto_transition_deliver_notifications_at_end")) {
            fields.put(automatic, false);
        }
        fields.put("deliver_notifications", notifies(notice));
        fields.put("component_ids", telling.components());
        fields.put("components", components(telling, over));
        fields.put("metadata", Map.of(US, Map.of("page", telling.page(), "notice", notice.number())));
        return fields;
    }

    /** What Statuspage calls the phase; it has no word for postponed or cancelled, which the text says. */
    static String status(Notice notice) {
        return switch (notice.facts().phase()) {
            case SCHEDULED -> "scheduled";
            case IN_PROGRESS -> "in_progress";
            case VERIFYING -> "verifying";
            case DRAFT, COMPLETED, CANCELLED -> Shown.COMPLETED;
        };
    }

    /** Subscribers get a message of what matters to them: not of verifying, nor of anything without impact. */
    private static boolean notifies(Notice notice) {
        return notice.facts().impact() != Impact.NO_IMPACT && notice.kind() != NoticeKind.VERIFYING;
    }

    /** The components that the notice lets go of, unless somebody has set them to something else since. */
    static List<String> letGo(NoticeMessage telling, Shown known) {
        var kept = workedOn(telling);
        return known.underMaintenance().stream()
                .filter(id -> !kept.contains(id))
                .toList();
    }

    private static Map<String, String> components(NoticeMessage telling, List<String> over) {
        var next = new HashMap<String, String>();
        over.forEach(id -> next.put(id, "operational"));
        workedOn(telling).forEach(id -> next.put(id, UNDER_MAINTENANCE));
        return next;
    }

    private static List<String> workedOn(NoticeMessage telling) {
        var facts = telling.notice().facts();
        return facts.phase().running() && facts.impact() != Impact.NO_IMPACT ? telling.components() : List.of();
    }
}
