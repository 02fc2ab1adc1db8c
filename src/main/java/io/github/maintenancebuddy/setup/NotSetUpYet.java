package io.github.maintenancebuddy.setup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers everything but the setup pages and health while there is no app yet. */
final class NotSetUpYet implements WebFilter {
    private static final List<String> OPEN = List.of("/setup", "/actuator/health", "/status.css", "/status.svg");
    private static final byte[] SENTENCE =
            "Maintenance Buddy is not set up yet. Whoever runs it finds the link for that in its log."
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
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
