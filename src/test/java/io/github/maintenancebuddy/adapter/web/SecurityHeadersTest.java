package io.github.maintenancebuddy.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class SecurityHeadersTest {
    @Test
    void an_answer_that_says_nothing_itself_may_do_nothing_in_a_browser() {
        var headers = answered("https://buddy.example", new HttpHeaders());
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.getFirst("Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void a_page_keeps_its_own_policy() {
        var own = new HttpHeaders();
        own.set("Content-Security-Policy", "default-src 'self'");
        assertThat(answered("https://buddy.example", own).get("Content-Security-Policy"))
                .containsExactly("default-src 'self'");
    }

    @Test
    void without_https_nobody_is_told_to_use_it() {
        assertThat(answered("http://localhost:8080", new HttpHeaders()).containsHeader("Strict-Transport-Security"))
                .isFalse();
    }

    private static HttpHeaders answered(String publicUrl, HttpHeaders own) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/nowhere"));
        exchange.getResponse().getHeaders().putAll(own);
        new SecurityHeaders(publicUrl)
                .filter(exchange, it -> it.getResponse().setComplete().then(Mono.empty()))
                .block();
        return exchange.getResponse().getHeaders();
    }
}
