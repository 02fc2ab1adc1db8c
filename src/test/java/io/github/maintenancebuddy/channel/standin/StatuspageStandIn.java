package io.github.maintenancebuddy.channel.standin;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of Statuspage's REST API v1: its components, and its scheduled incidents with their updates. */
public final class StatuspageStandIn extends StandIn {
    public static final String PAGE = "pg1";

    /** Its API key. */
    public static final String KEY = "statuspage-key";

    private static final String OPERATIONAL = "operational";
    private static final Pattern INCIDENT =
            Pattern.compile("/pages/" + PAGE + "/incidents/(\\w+)(?:/incident_updates/(\\w+))?");
    private static final Set<String> STATES = Set.of("scheduled", "in_progress", "verifying", "completed");

    private final InstantSource clock;
    private final Map<String, ObjectNode> incidents = new LinkedHashMap<>();
    private final Map<String, String> names;
    private final Map<String, String> components = new TreeMap<>();
    private int messages;

    private StatuspageStandIn(InstantSource clock, Map<String, String> names) {
        this.clock = clock;
        this.names = names;
        names.keySet().forEach(id -> components.put(id, OPERATIONAL));
    }

    /** A page with these components and their names, all of them operational. */
    public static StatuspageStandIn start(InstantSource clock, Map<String, String> components) {
        return new StatuspageStandIn(clock, Map.copyOf(components));
    }

    /** Every component's name and status. */
    public synchronized Map<String, String> components() {
        var shown = new TreeMap<String, String>();
        components.forEach((id, status) -> shown.put(names.get(id), status));
        return shown;
    }

    /** All incidents, the newest first. */
    public synchronized List<JsonNode> incidents() {
        return incidents.values().stream().<JsonNode>map(this::shown).toList().reversed();
    }

    /** How often the page's subscribers had a message. */
    public synchronized int messages() {
        return messages;
    }

    /** As if it had just been set up. */
    public synchronized void forgets() {
        incidents.clear();
        messages = 0;
        components.replaceAll((_, _) -> OPERATIONAL);
    }

    @Override
    Reply answer(Asked asked) {
        if (!("OAuth " + KEY).equals(asked.headers().getFirst("Authorization"))) {
            return Reply.error(401, "Could not authenticate");
        }
        return switch (asked.line()) {
            case "GET /pages/" + PAGE + "/incidents" -> Reply.of(200, incidents());
            case "POST /pages/" + PAGE + "/incidents" ->
                refusal(asked).orElseGet(() -> made(asked.json().withObject("incident")));
            default -> known(asked);
        };
    }

    private Reply known(Asked asked) {
        var match = INCIDENT.matcher(asked.path());
        var incident = match.matches() ? incidents.get(match.group(1)) : null;
        if (incident == null) {
            return Reply.error(404, "not found");
        }
        if (asked.method().equals("GET")) {
            return Reply.of(200, shown(incident));
        }
        if (match.group(2) != null) {
            return corrected(incident, match.group(2), asked.json());
        }
        return refusal(asked).orElseGet(() -> changed(incident, asked.json().withObject("incident")));
    }

    private Optional<Reply> refusal(Asked asked) {
        var wanted = asked.json().path("incident");
        var strangers = wanted.path("components")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(id -> !components.containsKey(id))
                .findFirst();
        var fits = wanted.path("name").asString("").length() <= 255
                && STATES.contains(wanted.path("status").asString(""))
                && strangers.isEmpty();
        return fits ? Optional.empty() : Optional.of(Reply.error(422, "this incident cannot be"));
    }

    private Reply made(ObjectNode wanted) {
        var id = "inc" + (incidents.size() + 1);
        var incident = JSON.createObjectNode().put("id", id).put("impact", "maintenance");
        incident.putArray("incident_updates");
        incidents.put(id, incident);
        return Reply.of(201, changed(incident, wanted).body());
    }

    private Reply changed(ObjectNode incident, ObjectNode wanted) {
        for (var field : List.of("name", "status", "scheduled_for", "scheduled_until", "metadata", "component_ids")) {
            wanted.optional(field).ifPresent(value -> incident.set(field, value));
        }
        wanted.path("components")
                .properties()
                .forEach(component ->
                        components.put(component.getKey(), component.getValue().asString()));
        if (wanted.path("deliver_notifications").asBoolean(true)) {
            messages++;
        }
        var updates = (ArrayNode) incident.path("incident_updates");
        updates.insertObject(0)
                .put("id", incident.path("id").asString() + "u" + (updates.size() + 1))
                .put("status", wanted.path("status").asString())
                .put("body", wanted.path("body").asString())
                .put("created_at", clock.instant().toString());
        return Reply.of(200, shown(incident));
    }

    private static Reply corrected(ObjectNode incident, String update, ObjectNode wanted) {
        for (var present : incident.path("incident_updates")) {
            if (present.path("id").asString().equals(update)) {
                ((ObjectNode) present).setAll(wanted.withObject("incident_update"));
                return Reply.of(200, present);
            }
        }
        return Reply.error(404, "not found");
    }

    /** With the components that it names, as they are now. */
    private ObjectNode shown(ObjectNode incident) {
        var shown = incident.deepCopy();
        var named = shown.putArray("components");
        incident.path("component_ids")
                .forEach(id -> named.addObject()
                        .put("id", id.asString())
                        .put("name", names.get(id.asString()))
                        .put("status", components.get(id.asString())));
        shown.remove("component_ids");
        return shown;
    }
}
