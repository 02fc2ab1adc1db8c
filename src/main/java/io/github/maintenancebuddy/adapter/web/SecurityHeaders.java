package io.github.maintenancebuddy.adapter.web;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every answer tells the browser, errors and files too; a page that says it itself is left as it is. */
final class SecurityHeaders implements WebFilter {
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String TWO_YEARS = "max-age=63072000";

    private final boolean https;

    SecurityHeaders(String publicUrl) {
        this.https = publicUrl.startsWith("https:");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> complete(response.getHeaders())));
        return chain.filter(exchange);
    }

    private void complete(HttpHeaders headers) {
        add(headers, "X-Content-Type-Options", "nosniff");
        add(headers, "Content-Security-Policy", NOTHING);
        add(headers, "X-Frame-Options", "DENY");
        add(headers, "Referrer-Policy", "no-referrer");
        if (https) {
            add(headers, "Strict-Transport-Security", TWO_YEARS);
        }
    }

    private static void add(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
