package io.github.maintenancebuddy.publicpage;

import static io.github.maintenancebuddy.announcement.Samples.END;
import static io.github.maintenancebuddy.announcement.Samples.START;
import static io.github.maintenancebuddy.announcement.Samples.announced;
import static io.github.maintenancebuddy.announcement.Samples.running;
import static io.github.maintenancebuddy.announcement.Samples.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.announcement.Samples;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.threads.virtual.enabled=true",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@AutoConfigureWebTestClient
class PagesTest {
    @Autowired
    WebTestClient web;

    @Autowired
    Showroom showroom;

    @Autowired
    Now now;

    @BeforeEach
    void empty() {
        showroom.clear();
        now.set(START.minus(Duration.ofHours(3)));
    }

    @Test
    void the_page_of_a_repository_shows_what_runs_what_comes_and_what_was() throws Exception {
        showroom.fill();
        now.set(END.plus(Duration.ofMinutes(2)));
        var page = page("/status/acme/shop");
        Golden.check("publicpage/repository.html", page);
        assertThat(page)
                .containsSubsequence(
                        "Running now",
                        "Faster order search",
                        "Upcoming",
                        "Firewall rules tidied",
                        "New version of the message broker",
                        "Certificates renewed",
                        "Postponed",
                        "History",
                        "Disks replaced",
                        "Database moved",
                        "Cache enlarged",
                        "Cancelled");
    }

    @Test
    void the_page_of_a_maintenance_shows_its_updates_the_newest_first() throws Exception {
        var told = Showroom.update(running(), START.plusSeconds(600), "Half done.\n<b>All</b> & well.");
        showroom.put(Showroom.extended(told, END.minusSeconds(900), END.plusSeconds(1800)));
        now.set(END.minusSeconds(60));
        var page = page("/status/acme/shop/12");
        Golden.check("publicpage/maintenance.html", page);
        assertThat(page)
                .contains("Half done.\n&lt;b&gt;All&lt;/b&gt; &amp; well.")
                .containsSubsequence("New planned end", "Update", "Started", "Announced");
    }

    @Test
    void it_never_begins_or_ends_because_of_the_clock() {
        showroom.put(announced());
        now.set(START.plusSeconds(60));
        assertThat(page("/status/acme/shop/12"))
                .contains("Scheduled", "The planned start has passed; the work has not begun yet.")
                .doesNotContain("In progress");
        showroom.put(running());
        now.set(END.plus(Duration.ofDays(2)));
        assertThat(page("/status/acme/shop/12"))
                .contains("In progress", "Past its planned end; the team has not confirmed yet that the work is done.")
                .doesNotContain("Completed");
        assertThat(page("/status/acme/shop")).contains("Maintenance is running past its planned end");
        showroom.put(Samples.completed(running(), Outcome.ROLLED_BACK, END.plusSeconds(60)));
        assertThat(page("/status/acme/shop/12"))
                .contains("Rolled back", "Ended")
                .doesNotContain("Past its planned");
    }

    @Test
    void nothing_private_reaches_a_page_or_the_data() {
        var all = running().tell(START, Samples.ANN, new Happening.Noted("CANARY note"));
        for (var kind : NoticeKind.values()) {
            all = Samples.tell(all, kind, START.plusSeconds(1000));
        }
        showroom.put(all.tell(START, new Happening.Cancelled("CANARY why")));
        for (var path : List.of("", "/12", "/api/v2/scheduled-maintenances.json")) {
            assertThat(page("/status/acme/shop" + path))
                    .doesNotContain("CANARY")
                    .contains("Faster order search");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status/acme/nothing",
                "/status/acme/shop/99",
                "/status/acme/shop/0012345678901",
                "/status/acme/shop/issues",
                "/status/acme",
                "/status/acme/shop/31",
                "/status/acme/shop/13"
            })
    void what_is_not_public_answers_the_same_whatever_the_reason(String path) {
        showroom.fill();
        showroom.put(Samples.hidden(announced(scheduled(31, START))));
        var nowhere = missing("/status/nobody/nowhere");
        assertThat(missing(path)).isEqualTo(nowhere).contains("Nothing is announced here");
    }

    @Test
    void a_repository_that_becomes_private_vanishes() {
        showroom.put(running());
        page("/status/acme/shop/12");
        showroom.put(Samples.hidden(running()));
        missing("/status/acme/shop/12");
        missing("/status/acme/shop");
        missing("/status/acme/shop/api/v2/scheduled-maintenances.json");
    }

    @Test
    void the_store_may_block() {
        showroom.put(announced());
        page("/status/acme/shop");
        assertThat(showroom.readOnVirtualThread()).isTrue();
    }

    @Test
    void the_name_is_found_in_any_case() {
        showroom.put(announced());
        assertThat(page("/status/Acme/SHOP/12")).contains("acme/shop");
    }

    @Test
    void a_page_is_sent_again_only_when_it_has_changed() {
        showroom.put(announced());
        var headers = get("/status/acme/shop").getResponseHeaders();
        assertThat(headers.getCacheControl()).contains("max-age=10");
        var tag = Objects.requireNonNull(headers.getETag());
        var again = web.get().uri("/status/acme/shop").header("If-None-Match", tag);
        again.exchange().expectStatus().isNotModified();
        showroom.put(running());
        again = web.get().uri("/status/acme/shop").header("If-None-Match", tag);
        again.exchange().expectStatus().isOk();
    }

    @Test
    void a_page_runs_no_script_but_our_own_file() {
        showroom.put(announced());
        var policy = get("/status/acme/shop/12").getResponseHeaders().getFirst("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        assertThat(page("/status/acme/shop/12")).doesNotContain("<style", " style=", "onclick");
        for (var file : List.of("/status.css", "/status.js")) {
            web.get().uri(file).exchange().expectStatus().isOk();
        }
    }

    private String page(String path) {
        return Objects.requireNonNull(get(path).getResponseBody());
    }

    private EntityExchangeResult<String> get(String path) {
        return web.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }

    private String missing(String path) {
        return Objects.requireNonNull(web.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({PublicViews.class, StatusPages.class, StatusData.class})
    static class Pages {
        @Bean
        Showroom announced() {
            return new Showroom();
        }

        @Bean
        Now maintenanceClock() {
            return new Now();
        }
    }
}
