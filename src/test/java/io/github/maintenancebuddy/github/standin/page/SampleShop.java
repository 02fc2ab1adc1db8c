package io.github.maintenancebuddy.github.standin.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Somebody's own application, at another origin and under a strict policy, with the banner's one line in it. */
public final class SampleShop implements AutoCloseable {
    /** Its files beside the page. */
    private static final Map<String, String> TYPES = Map.of("shop.css", "text/css", "shop.svg", "image/svg+xml");

    private final HttpServer server;

    private SampleShop(HttpServer server) {
        this.server = server;
    }

    /** Opens it on that port; 0 takes a free one. */
    public static SampleShop open(int port, String appUrl) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                show(exchange, appUrl);
            }
        });
        server.start();
        return new SampleShop(server);
    }

    private static void show(HttpExchange exchange, String appUrl) throws IOException {
        var asked = exchange.getRequestURI().getPath().substring(1);
        var type = TYPES.getOrDefault(asked, "text/html");
        var file = TYPES.containsKey(asked) ? asked : "shop.html";
        var bytes = Resources.read(file).replace("APP", appUrl).getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; script-src %1$s; connect-src %1$s"
                        .formatted(appUrl));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
