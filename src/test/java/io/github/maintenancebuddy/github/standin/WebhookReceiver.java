package io.github.maintenancebuddy.github.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Takes webhooks in and keeps them. */
final class WebhookReceiver implements AutoCloseable {
    record Received(String event, String guid, String signature, String body) {
        Map<String, @Nullable Object> json() {
            return Json.readObject(body);
        }

        String name() {
            return event + "." + json().get("action");
        }
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/github/webhooks");
    }

    List<String> names() {
        return received.stream().map(Received::name).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                headers.getFirst("X-GitHub-Event"),
                headers.getFirst("X-GitHub-Delivery"),
                headers.getFirst("X-Hub-Signature-256"),
                body));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
