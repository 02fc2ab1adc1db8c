package io.github.maintenancebuddy.channel.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Alertmanager that remembers silences and lives by a clock that can be moved, which a real one cannot. The same test
 * holds for it and for a real one.
 */
public final class AlertmanagerStandIn extends StandIn {
    private static final String PATH = "/api/v2/silence";

    private final InstantSource clock;
    private final Map<String, ObjectNode> silences = new LinkedHashMap<>();

    private AlertmanagerStandIn(InstantSource clock) {
        this.clock = clock;
    }

    public static AlertmanagerStandIn start(InstantSource clock) {
        return new AlertmanagerStandIn(clock);
    }

    /** The silences that hold now: whose alerts, and until when. */
    public synchronized List<String> active() {
        return silences.values().stream()
                .filter(silence -> state(silence).equals("active"))
                .map(silence -> silence.path("matchers").path(0).path("value").asString() + " until "
                        + Instant.parse(silence.path("endsAt").asString()))
                .toList();
    }

    /** All there ever were, as somebody who reads them sees them. */
    public synchronized List<JsonNode> shown() {
        return silences.values().stream()
                .<JsonNode>map(silence ->
                        silence.deepCopy().set("status", JSON.createObjectNode().put("state", state(silence))))
                .toList();
    }

    /** As if it had just been set up. */
    public synchronized void forgets() {
        silences.clear();
        answersAsUsual();
    }

    /** How many silences there ever were. */
    public synchronized int all() {
        return silences.size();
    }

    @Override
    Reply answer(Asked asked) {
        return switch (asked.line()) {
            case "GET " + PATH + "s" -> Reply.of(200, shown());
            case "POST " + PATH + "s" -> set(asked.json());
            default ->
                asked.method().equals("DELETE") && asked.path().startsWith(PATH + "/")
                        ? expire(asked.path().substring(PATH.length() + 1))
                        : Reply.error(404, "no such path");
        };
    }

    private Reply set(ObjectNode wanted) {
        var id = wanted.path("id").asString("");
        var before = silences.get(id);
        if (before == null && !id.isEmpty()) {
            return Reply.error(404, "silence not found");
        }
        if (!time(wanted, "endsAt").isAfter(time(wanted, "startsAt"))
                || !time(wanted, "endsAt").isAfter(clock.instant())) {
            return Reply.error(400, "Failed to create silence: start time must be before end time, which is ahead");
        }
        if (before != null && canChange(before, wanted)) {
            silences.put(id, wanted);
            return Reply.of(200, Map.of("silenceID", id));
        }
        if (before != null && !state(before).equals("expired")) {
            before.put("endsAt", clock.instant().toString());
        }
        var next = UUID.randomUUID().toString();
        silences.put(next, wanted.put("id", next));
        if (time(wanted, "startsAt").isBefore(clock.instant())) {
            wanted.put("startsAt", clock.instant().toString());
        }
        return Reply.of(200, Map.of("silenceID", next));
    }

    private boolean canChange(ObjectNode before, ObjectNode wanted) {
        return before.path("matchers").equals(wanted.path("matchers"))
                && state(before).equals("active")
                && time(before, "startsAt").equals(time(wanted, "startsAt"));
    }

    private Reply expire(String id) {
        var silence = silences.get(id);
        if (silence == null) {
            return Reply.error(404, "silence not found");
        }
        silence.put("endsAt", clock.instant().toString());
        return Reply.of(200, Map.of());
    }

    private String state(ObjectNode silence) {
        if (!time(silence, "endsAt").isAfter(clock.instant())) {
            return "expired";
        }
        return time(silence, "startsAt").isAfter(clock.instant()) ? "pending" : "active";
    }

    private static Instant time(JsonNode silence, String field) {
        return Instant.parse(silence.path(field).asString());
    }
}
