package io.github.maintenancebuddy.adapter.setup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers everything but the setup pages and health while there is no app yet. */
final class NotSetUpFilter implements WebFilter {
    private static final List<String> OPEN = List.of("/setup", "/actuator/health");
    private static final List<String> STYLE = List.of("/setup.css", "/status.css", "/status.svg");
    private static final Duration STYLE_HOLDS = Duration.ofHours(1);
    private static final byte[] SENTENCE =
            "Maintenance Buddy is not set up yet. Whoever runs it finds the link for that in its log."
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (STYLE.stream().anyMatch(path::equals)) {
            // The last page of the first run comes while the server is already starting again.
            exchange.getResponse().getHeaders().setCacheControl(CacheControl.maxAge(STYLE_HOLDS));
            return chain.filter(exchange);
        }
        if (OPEN.stream().anyMatch(path::startsWith)) {
            return chain.filter(exchange);
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(MediaType.TEXT_PLAIN);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(SENTENCE)));
    }
}
