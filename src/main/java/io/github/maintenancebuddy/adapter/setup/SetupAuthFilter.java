package io.github.maintenancebuddy.adapter.setup;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * In front of all setup pages: who has a key goes on, and the code of the log is traded for one. A page needs the
 * session that is found here, so that no spelling of its address leads around this.
 */
final class SetupAuthFilter implements WebFilter {
    static final String SESSION = "setup session";
    private static final String HOME = "/setup";
    static final int MOST_WAITING = 20;

    private final SetupSessions entrance;
    private final SetupHtml html;
    private final boolean secure;
    private final String cookie;
    private final Duration wrongTakes;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * The doorway.
     *
     * @param wrongTakes how long the answer to a wrong code takes
     */
    SetupAuthFilter(SetupSessions entrance, SetupHtml html, String publicUrl, Duration wrongTakes) {
        this.entrance = entrance;
        this.html = html;
        this.secure = publicUrl.startsWith("https:");
        // what a browser takes under this name no other host or path can have set
        this.cookie = secure ? "__Host-setup" : "setup";
        this.wrongTakes = wrongTakes;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        if (!path.equals(HOME) && !path.startsWith(HOME + "/")) {
            return chain.filter(exchange);
        }
        var code = request.getQueryParams().getFirst("code");
        if (path.equals(HOME) && code != null && !HttpMethod.GET.equals(request.getMethod())) {
            // programs that look at links ask by HEAD, and must not use the code up
            exchange.getResponse().setStatusCode(HttpStatus.METHOD_NOT_ALLOWED);
            exchange.getResponse().getHeaders().setAllow(Set.of(HttpMethod.GET));
            return exchange.getResponse().setComplete();
        }
        if (path.equals(HOME) && code != null) {
            return entrance.enter(code).map(key -> enter(exchange, key)).orElseGet(() -> wrong(exchange));
        }
        var session = Optional.ofNullable(request.getCookies().getFirst(cookie))
                .flatMap(it -> entrance.session(it.getValue()));
        session.ifPresent(it -> exchange.getAttributes().put(SESSION, it));
        return session.isPresent() ? chain.filter(exchange) : answer(exchange, closed());
    }

    private Mono<Void> enter(ServerWebExchange exchange, String key) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().set(HttpHeaders.LOCATION, HOME);
        response.addCookie(ResponseCookie.from(cookie, key)
                .path(secure ? "/" : HOME)
                .httpOnly(true)
                .secure(secure)
                // GitHub leads back from elsewhere.
                .sameSite("Lax")
                .maxAge(SetupSessions.STAY)
                .build());
        return response.setComplete();
    }

    /** The right code is never held up by those who guess. */
    private Mono<Void> wrong(ServerWebExchange exchange) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return answer(
                    exchange,
                    html.message(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "Too many attempts",
                            "There were too many wrong codes. Please try again later."));
        }
        return Mono.delay(wrongTakes)
                .then(Mono.defer(() -> answer(exchange, closed())))
                .doFinally(end -> waiting.decrementAndGet());
    }

    private ResponseEntity<byte[]> closed() {
        entrance.tellIfOver();
        return html.message(
                HttpStatus.FORBIDDEN,
                "This page is for whoever runs the app",
                "Open the newest setup link in the app’s log; each works once, within an hour. If you have just"
                        + " installed the app on your repositories, everything is fine and there is nothing more to do"
                        + " here.");
    }

    private static Mono<Void> answer(ServerWebExchange exchange, ResponseEntity<byte[]> page) {
        var response = exchange.getResponse();
        response.setStatusCode(page.getStatusCode());
        response.getHeaders().putAll(page.getHeaders());
        return response.writeWith(Mono.justOrEmpty(page.getBody()).map(response.bufferFactory()::wrap));
    }
}
