package io.github.maintenancebuddy.channel.standin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service on a port of its own, which can be down, break down, and lose its answers. */
public abstract class StandIn implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();

    private HttpServer server = open(0);
    private final int port = server.getAddress().getPort();
    private boolean losesAnswers;
    private int onlyAnswer;
    private final List<String> asked = new ArrayList<>();

    StandIn() {}

    /** A request, as far as anybody looks at it. */
    record Asked(String method, String path, String query, Headers headers, String body) {
        ObjectNode json() {
            return (ObjectNode) JSON.readTree(body);
        }

        /** Such as {@code POST /incidents}. */
        String line() {
            return method + " " + path;
        }
    }

    /** What is answered, as JSON. */
    record Reply(int status, JsonNode body) {
        static Reply of(int status, Object body) {
            return new Reply(status, JSON.valueToTree(body));
        }

        static Reply error(int status, String words) {
            return of(status, Map.of("error", words));
        }
    }

    /** What the service does and says; nobody else asks meanwhile. */
    abstract Reply answer(Asked asked);

    private HttpServer open(int wanted) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            opened.createContext("/", exchange -> {
                try (exchange) {
                    serve(exchange);
                }
            });
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var request = new Asked(
                exchange.getRequestMethod(),
                uri.getPath(),
                String.valueOf(uri.getQuery()),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(
                request.line() + " " + request.query() + " " + request.headers().entrySet() + " " + request.body());
        if (onlyAnswer != 0) {
            exchange.sendResponseHeaders(onlyAnswer, -1);
            return;
        }
        var reply = answer(request);
        if (losesAnswers && !exchange.getRequestMethod().equals("GET")) {
            return;
        }
        var bytes = JSON.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), reply.status() == 204 ? -1 : bytes.length);
        if (reply.status() != 204) {
            exchange.getResponseBody().write(bytes);
        }
    }

    public final String url() {
        return "http://127.0.0.1:" + port;
    }

    /** All that ever came, with query, headers and body. */
    public final synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** From now on it does what it is told, and nobody hears of it. */
    public final synchronized void losesAnswers(boolean loses) {
        losesAnswers = loses;
    }

    /** From now on it does nothing, and answers with this status. */
    public final synchronized void onlyAnswers(int status) {
        onlyAnswer = status;
    }

    public final synchronized void answersAsUsual() {
        onlyAnswer = 0;
        losesAnswers = false;
    }

    /** Nobody answers any more under its address. */
    public final void goDown() {
        server.stop(0);
    }

    public final void comeBack() {
        server = open(port);
    }

    @Override
    public final void close() {
        server.stop(0);
    }
}
