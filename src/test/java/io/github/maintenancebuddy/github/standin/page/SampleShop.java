package io.github.maintenancebuddy.github.standin.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Somebody's own application, at another origin and under a strict policy, with the banner's one line in it. */
public final class SampleShop implements AutoCloseable {
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
        var isStyle = exchange.getRequestURI().getPath().equals("/shop.css");
        var page = isStyle
                ? Resources.read("shop.css")
                : Resources.read("shop.html").replace("APP", appUrl);
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/" + (isStyle ? "css" : "html") + "; charset=utf-8");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src %1$s; connect-src %1$s".formatted(appUrl));
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
