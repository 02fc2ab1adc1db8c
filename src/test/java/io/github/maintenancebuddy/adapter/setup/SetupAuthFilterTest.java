package io.github.maintenancebuddy.adapter.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import reactor.core.publisher.Mono;

class SetupAuthFilterTest {
    private final List<String> told = new ArrayList<>();
    private final SetupSessions entrance = new SetupSessions(InstantSource.system(), told::add);
    private final SetupHtml html = new SetupHtml(templates(), new GitHubWebUrls("https://github.com"));

    @Test
    void many_who_guess_are_sent_away_and_hold_up_nobody_who_knows() {
        var doorway = new SetupAuthFilter(entrance, html, "https://buddy.example", Duration.ofHours(1));
        for (var i = 0; i < SetupAuthFilter.MOST_WAITING; i++) {
            assertThat(status(ask(doorway, "/setup?code=guessed"))).isNull();
        }
        assertThat(status(ask(doorway, "/setup?code=guessed"))).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);

        entrance.tell();
        var let = ask(doorway, "/setup?code=" + told.getFirst());
        assertThat(status(let)).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(let.getResponse().getCookies().getFirst("__Host-setup")).satisfies(cookie -> {
            assertThat(cookie).isNotNull();
            assertThat(cookie.isSecure() && cookie.isHttpOnly()).isTrue();
        });
    }

    @Test
    void a_program_that_only_looks_at_the_link_does_not_use_it_up() {
        var doorway = new SetupAuthFilter(entrance, html, "https://buddy.example", Duration.ZERO);
        entrance.tell();
        var link = "/setup?code=" + told.getFirst();
        assertThat(status(ask(doorway, MockServerHttpRequest.head(link).build())))
                .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(told).hasSize(1);
        assertThat(status(ask(doorway, link))).isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void who_comes_without_a_key_after_an_hour_has_a_new_link_logged() {
        var now = new AtomicReference<>(Instant.parse("2026-12-04T11:00:00Z"));
        var slow = new SetupSessions(now::get, told::add);
        var doorway = new SetupAuthFilter(slow, html, "https://buddy.example", Duration.ZERO);
        slow.tell();
        ask(doorway, "/setup");
        assertThat(told).hasSize(1);
        now.updateAndGet(time -> time.plus(SetupSessions.CODE_HOLDS));
        assertThat(status(ask(doorway, "/setup"))).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(told).hasSize(2);
    }

    @Test
    void what_is_no_setup_page_goes_on() {
        var doorway = new SetupAuthFilter(entrance, html, "https://buddy.example", Duration.ZERO);
        assertThat(status(ask(doorway, "/setup.css"))).isEqualTo(HttpStatus.OK);
        assertThat(status(ask(doorway, "/setup/app"))).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private static MockServerWebExchange ask(SetupAuthFilter doorway, String address) {
        return ask(doorway, MockServerHttpRequest.get(address).build());
    }

    private static MockServerWebExchange ask(SetupAuthFilter doorway, MockServerHttpRequest request) {
        var exchange = MockServerWebExchange.from(request);
        doorway.filter(exchange, behind -> {
                    behind.getResponse().setStatusCode(HttpStatus.OK);
                    return Mono.empty();
                })
                .subscribe();
        return exchange;
    }

    private static @Nullable HttpStatusCode status(MockServerWebExchange exchange) {
        return exchange.getResponse().getStatusCode();
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
