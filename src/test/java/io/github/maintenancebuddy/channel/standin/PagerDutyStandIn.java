package io.github.maintenancebuddy.channel.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The maintenance windows of PagerDuty's REST API v2, by a clock that can be moved. */
public final class PagerDutyStandIn extends StandIn {
    /** Its API key. */
    public static final String KEY = "pagerduty-key";

    private static final String PATH = "/maintenance_windows";

    private final InstantSource clock;
    private final Map<String, ObjectNode> windows = new LinkedHashMap<>();

    private PagerDutyStandIn(InstantSource clock) {
        this.clock = clock;
    }

    public static PagerDutyStandIn start(InstantSource clock) {
        return new PagerDutyStandIn(clock);
    }

    /** The windows that hold now: of which services, and until when. */
    public synchronized List<String> active() {
        return windows.values().stream()
                .filter(window -> isOpen(window) && !start(window).isAfter(clock.instant()))
                .map(window -> services(window) + " until " + end(window))
                .toList();
    }

    /** All there ever were, as somebody who reads them sees them. */
    public synchronized List<JsonNode> shown() {
        return List.copyOf(windows.values());
    }

    public synchronized int all() {
        return windows.size();
    }

    /** As if it had just been set up. */
    public synchronized void forgets() {
        windows.clear();
    }

    @Override
    Reply answer(Asked asked) {
        var headers = asked.headers();
        if (!("Token token=" + KEY).equals(headers.getFirst("Authorization"))) {
            return Reply.error(401, "Authentication failed");
        }
        if (!"application/vnd.pagerduty+json;version=2".equals(headers.getFirst("Accept"))) {
            return Reply.error(400, "The version of the API is missing");
        }
        var id = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        return switch (asked.method()) {
            case "GET" -> found(asked.query());
            case "POST" -> headers.containsKey("From") ? made(asked.json()) : Reply.error(400, "From is missing");
            case "PUT" -> windows.containsKey(id) ? moved(id, asked.json()) : Reply.error(404, "Not Found");
            default -> windows.containsKey(id) ? ended(id) : Reply.error(404, "Not Found");
        };
    }

    private Reply found(String query) {
        var words = query.substring(query.indexOf("query=") + "query=".length());
        var open = windows.values().stream()
                .filter(this::isOpen)
                .filter(window -> window.path("description").asString().contains(words))
                .toList();
        return Reply.of(200, Map.of("maintenance_windows", open, "limit", 100, "offset", 0, "more", false));
    }

    private Reply made(ObjectNode wanted) {
        var window = wanted.withObject("maintenance_window");
        if (!PATH.equals("/" + window.path("type").asString() + "s")
                || window.path("services").isEmpty()
                || !end(window).isAfter(clock.instant())) {
            return Reply.error(400, "Invalid Input Provided");
        }
        if (start(window).isBefore(clock.instant())) {
            window.put("start_time", clock.instant().toString());
        }
        var id = "PW" + (windows.size() + 1);
        windows.put(id, window.put("id", id));
        return Reply.of(201, Map.of("maintenance_window", window));
    }

    private Reply moved(String id, ObjectNode wanted) {
        var window = Objects.requireNonNull(windows.get(id));
        if (!isOpen(window)) {
            return Reply.error(400, "Maintenance window has ended");
        }
        window.setAll(wanted.withObject("maintenance_window"));
        return Reply.of(200, Map.of("maintenance_window", window));
    }

    /** One that runs is ended, one that is ahead is gone. */
    private Reply ended(String id) {
        var window = Objects.requireNonNull(windows.get(id));
        if (start(window).isAfter(clock.instant())) {
            windows.remove(id);
        } else {
            window.put("end_time", clock.instant().toString());
        }
        return Reply.of(204, Map.of());
    }

    private boolean isOpen(ObjectNode window) {
        return end(window).isAfter(clock.instant());
    }

    private static String services(ObjectNode window) {
        return window.path("services")
                .valueStream()
                .map(service -> service.path("id").asString())
                .collect(Collectors.joining(", "));
    }

    private static Instant start(ObjectNode window) {
        return OffsetDateTime.parse(window.path("start_time").asString()).toInstant();
    }

    private static Instant end(ObjectNode window) {
        return OffsetDateTime.parse(window.path("end_time").asString()).toInstant();
    }
}
