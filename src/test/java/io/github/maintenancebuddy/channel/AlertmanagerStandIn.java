package io.github.maintenancebuddy.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Alertmanager that remembers silences and lives by a clock that can be moved, which a real one cannot. The same test
 * holds for it and for a real one.
 */
public final class AlertmanagerStandIn implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/api/v2/silence";

    private final InstantSource clock;
    private final HttpServer server;
    private final Map<String, ObjectNode> silences = new LinkedHashMap<>();
    private boolean losesAnswers;

    private AlertmanagerStandIn(InstantSource clock, HttpServer server) {
        this.clock = clock;
        this.server = server;
    }

    public static AlertmanagerStandIn start(InstantSource clock) {
        var server = server();
        var standIn = new AlertmanagerStandIn(clock, server);
        server.createContext("/", exchange -> {
            try (exchange) {
                standIn.answer(exchange);
            }
        });
        server.start();
        return standIn;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on silences are set, and nobody hears of it. */
    public synchronized void losesAnswers(boolean loses) {
        losesAnswers = loses;
    }

    /** The silences that hold now: whose alerts, and until when. */
    public synchronized List<String> active() {
        return silences.values().stream()
                .filter(silence -> state(silence).equals("active"))
                .map(silence -> silence.path("matchers").path(0).path("value").asString() + " until "
                        + Instant.parse(silence.path("endsAt").asString()))
                .toList();
    }

    /** As if it had just been set up. */
    public synchronized void forgets() {
        silences.clear();
        losesAnswers = false;
    }

    /** How many silences there ever were. */
    public synchronized int all() {
        return silences.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var reply = switch (exchange.getRequestMethod() + " " + path) {
            case "GET " + PATH + "s" -> Reply.of(200, shown());
            case "POST " + PATH + "s" -> set((ObjectNode) JSON.readTree(request));
            default ->
                exchange.getRequestMethod().equals("DELETE") && path.startsWith(PATH + "/")
                        ? expire(path.substring(PATH.length() + 1))
                        : Reply.of(404, "no such path");
        };
        if (losesAnswers && exchange.getRequestMethod().equals("POST")) {
            exchange.close();
            return;
        }
        var body = JSON.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private record Reply(int status, Object body) {
        static Reply of(int status, Object body) {
            return new Reply(status, body);
        }
    }

    private List<JsonNode> shown() {
        return silences.values().stream()
                .<JsonNode>map(silence ->
                        silence.deepCopy().set("status", JSON.createObjectNode().put("state", state(silence))))
                .toList();
    }

    private Reply set(ObjectNode wanted) {
        var id = wanted.path("id").asString("");
        var before = silences.get(id);
        if (before == null && !id.isEmpty()) {
            return Reply.of(404, "silence not found");
        }
        if (!time(wanted, "endsAt").isAfter(time(wanted, "startsAt"))
                || !time(wanted, "endsAt").isAfter(clock.instant())) {
            return Reply.of(400, "Failed to create silence: start time must be before end time, which is ahead");
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
            return Reply.of(404, "silence not found");
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
