package io.github.maintenancebuddy.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GitHub that remembers nothing but when it was first sent a comment for an issue, so that it costs next to nothing
 * of what the measured app needs. It answers at once, after a while, or not at all.
 */
final class MinimalGitHub implements AutoCloseable {
    private static final Pattern COMMENTS = Pattern.compile("/repos/[^/]+/[^/]+/issues/(\\d+)/comments");
    private static final Pattern ISSUE = Pattern.compile("/repos/[^/]+/[^/]+/issues/(\\d+)");

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final Map<Integer, Instant> commented = new ConcurrentHashMap<>();
    private volatile Duration takes = Duration.ZERO;

    /** How GitHub is. */
    enum Mood {
        FAST("fast", Duration.ZERO),
        SLOW("answering in 100 ms", Duration.ofMillis(100)),
        DOWN("not answering", Duration.ofMinutes(1));

        private final String words;
        private final Duration takes;

        Mood(String words, Duration takes) {
            this.words = words;
            this.takes = takes;
        }

        String words() {
            return words;
        }
    }

    private record Answer(int status, Object body) {}

    MinimalGitHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void is(Mood mood) {
        takes = mood.takes;
    }

    /** When the first comment of the app came to each issue, by the issue's number. */
    Map<Integer, Instant> commented() {
        return commented;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            note(exchange.getRequestMethod(), path);
            exchange.getRequestBody().readAllBytes();
            sleep(takes);
            var answer = answer(exchange.getRequestMethod(), path);
            var bytes = json.writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void note(String method, String path) {
        var comments = COMMENTS.matcher(path);
        if (method.equals("POST") && comments.matches()) {
            commented.putIfAbsent(Integer.valueOf(comments.group(1)), Instant.now());
        }
    }

    private static Answer answer(String method, String path) {
        if (path.equals("/app")) {
            return new Answer(200, Map.of("id", 1, "slug", "maintenance-buddy"));
        }
        if (path.equals("/app/hook/deliveries")) {
            return new Answer(200, new Object[0]);
        }
        if (path.endsWith("/access_tokens")) {
            var end = Instant.now().plus(Duration.ofHours(1)).toString();
            return new Answer(201, Map.of("token", "ghs_benchmark", "expires_at", end));
        }
        if (path.endsWith("/permission")) {
            var user = Map.of("id", 1, "login", "ann", "type", "User");
            return new Answer(200, Map.of("permission", "write", "role_name", "write", "user", user));
        }
        if (ISSUE.matcher(path).matches()) {
            return new Answer(200, Map.of("id", 1, "body", "", "state", "open", "updated_at", "2026-11-01T00:00:00Z"));
        }
        return method.equals("POST") ? new Answer(201, Map.of("id", 1)) : new Answer(404, Map.of());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
