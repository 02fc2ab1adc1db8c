package io.github.maintenancebuddy.adapter.publicpage;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.announced;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.scheduled;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.secret;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        classes = PublicPageFixture.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.threads.virtual.enabled=true", "maintenance-buddy.public-page-age=0s"})
@AutoConfigureWebTestClient
class HtmlPagesTest {
    @Autowired
    WebTestClient web;

    @Autowired
    SampleMaintenances showroom;

    @Autowired
    SettableClock now;

    @LocalServerPort
    int port;

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
        var told = SampleMaintenances.update(running(), START.plusSeconds(600), "Half done.\n<b>All</b> & well.");
        showroom.put(SampleMaintenances.extended(told, END.minusSeconds(900), END.plusSeconds(1800)));
        now.set(END.minusSeconds(60));
        var page = page("/status/acme/shop/12");
        Golden.check("publicpage/maintenance.html", page);
        assertThat(page)
                .contains("Half done.\n&lt;b&gt;All&lt;/b&gt; &amp; well.")
                .containsSubsequence("New planned end", "Update", "Started", "Announced");
    }

    @Test
    void a_promise_that_has_passed_is_not_read_any_more_and_the_page_says_that_the_update_is_overdue() {
        var first = SampleMaintenances.update(running(), START.plusSeconds(600), "A third is done.");
        showroom.put(SampleMaintenances.update(first, START.plusSeconds(1200), "Half is done."));
        now.set(START.plusSeconds(1200 + 1799));
        for (var path : List.of("/status/acme/shop", "/status/acme/shop/12")) {
            assertThat(page(path)).containsOnlyOnce("The next update comes by").doesNotContain("overdue");
        }
        now.set(START.plusSeconds(1200 + 1800));
        for (var path : List.of("/status/acme/shop", "/status/acme/shop/12")) {
            assertThat(page(path))
                    .containsOnlyOnce("The next update is overdue. The team has been reminded.")
                    .doesNotContain("The next update comes by");
        }
        var data = page("/status/acme/shop/api/v2/summary.json");
        assertThat(data).containsOnlyOnce("is overdue").doesNotContain("comes by");
        assertThat(page("/status/acme/shop/api/v2/banner.json")).contains("is overdue", "\"late\"");
        assertThat(page("/status/acme/shop/calendar.ics").replace("\r\n ", "")).contains("is overdue");
        showroom.put(AnnouncementSamples.completed(first, Outcome.SUCCESSFUL, END.minusSeconds(60)));
        now.set(END);
        assertThat(page("/status/acme/shop/12")).doesNotContain("overdue", "next update comes");
    }

    @Test
    void after_the_end_history_and_page_show_when_it_took_place() {
        showroom.put(AnnouncementSamples.completed(running(), Outcome.SUCCESSFUL, END.minusSeconds(1200)));
        now.set(END);
        assertThat(page("/status/acme/shop"))
                .contains("Sat 5 Dec 2026, 22:01–23:40 Europe/Berlin", "(Sat 21:01–22:40 UTC)")
                .doesNotContain("22:00 –");
        assertThat(page("/status/acme/shop/12"))
                .containsSubsequence("Planned", "22:00 – Sun 6 Dec, 00:00", "Took place", "22:01–23:40");
    }

    @Test
    void what_it_means_for_customers_stands_in_the_card() {
        showroom.put(running());
        assertThat(page("/status/acme/shop/12"))
                .containsSubsequence("What it means", "We move the search to new servers.", "Updates");
    }

    @Test
    void an_early_start_is_shown_beside_the_plan() {
        showroom.put(AnnouncementSamples.begun(announced(), START.minusSeconds(1020)));
        now.set(START.minusSeconds(900));
        assertThat(page("/status/acme/shop"))
                .containsSubsequence("22:00 – Sun 6 Dec, 00:00 Europe/Berlin", "Began early:", "21:43 Europe/Berlin");
        assertThat(page("/status/acme/shop/12")).containsSubsequence("Began early", "21:43 Europe/Berlin");
        assertThat(page("/status/acme/shop/api/v2/banner.json"))
                .contains("\"began_early\":\"2026-12-05T20:43:00.000Z\"");
        showroom.put(running());
        assertThat(page("/status/acme/shop")).doesNotContain("Began early");
        assertThat(page("/status/acme/shop/api/v2/banner.json")).contains("\"began_early\":null");
    }

    @Test
    void headline_and_card_say_the_same_of_a_roll_back() {
        var back = AnnouncementSamples.tell(
                running().withPlan(running().plan().withRollingBack()),
                NoticeKind.ROLLING_BACK,
                START.plusSeconds(1000));
        showroom.put(AnnouncementSamples.verifying(back, START.plusSeconds(2000)));
        now.set(START.plusSeconds(2100));
        assertThat(page("/status/acme/shop"))
                .contains(
                        "Maintenance is running: the previous state has been restored and is being checked",
                        "The previous state has been restored and is being checked.")
                .doesNotContain("is being restored");
    }

    @Test
    void it_never_begins_or_ends_because_of_the_clock() {
        showroom.put(announced());
        now.set(START.plusSeconds(60));
        assertThat(page("/status/acme/shop/12"))
                .contains(badge("Scheduled"), "The planned start has passed; the work has not begun yet.")
                .doesNotContain(badge("In progress"));
        assertThat(page("/status/acme/shop")).contains("Planned maintenance has not begun yet");
        showroom.put(running());
        now.set(END.plus(Duration.ofDays(2)));
        assertThat(page("/status/acme/shop/12"))
                .contains(
                        badge("In progress"),
                        "Past its planned end; the team has not confirmed yet that the work is done.")
                .doesNotContain(badge("Completed"));
        assertThat(page("/status/acme/shop")).contains("Maintenance is running past its planned end");
        showroom.put(AnnouncementSamples.completed(running(), Outcome.ROLLED_BACK, END.plusSeconds(60)));
        assertThat(page("/status/acme/shop/12"))
                .contains("Rolled back", "Took place")
                .doesNotContain("Past its planned");
    }

    private static String badge(String state) {
        return "<p class=\"badge\">" + state + "</p>";
    }

    @Test
    void history_is_shown_by_pages() {
        for (var number = 1; number <= 120; number++) {
            var start = START.minus(Duration.ofDays(200L - number));
            var past = AnnouncementSamples.withNotice(scheduled(number, start), "Past number " + number + ".");
            showroom.put(AnnouncementSamples.completed(running(past), Outcome.SUCCESSFUL, start.plusSeconds(60)));
        }
        assertThat(page("/status/acme/shop"))
                .contains("Past number 120.", "Past number 71.", "/status/acme/shop/history/2")
                .doesNotContain("Past number 70.", "Newer");
        assertThat(page("/status/acme/shop/history/3?service=api"))
                .contains("Past number 20.", "Past number 1.", "/status/acme/shop/history/2?service=API")
                .doesNotContain("Past number 21.", "Older");
        for (var page : List.of("0", "1", "4", "999999999", "x")) {
            missing("/status/acme/shop/history/" + page);
        }
    }

    @Test
    void rolling_back_and_a_lost_issue_are_said() {
        var back = AnnouncementSamples.tell(running(), NoticeKind.ROLLING_BACK, START.plusSeconds(1000));
        showroom.put(back);
        now.set(START.plusSeconds(1100));
        assertThat(page("/status/acme/shop")).contains(badge("Rolling back"), "the previous state is being restored");
        showroom.put(AnnouncementSamples.tell(back, NoticeKind.NO_LONGER_UPDATED, START.plusSeconds(1200)));
        assertThat(page("/status/acme/shop"))
                .contains(
                        "Maintenance was running when this page was last updated", "Not updated since Sat 5 Dec 2026");
    }

    @Test
    void steps_are_counted_only_where_the_configuration_says_so() {
        showroom.put(running());
        assertThat(page("/status/acme/shop/12")).doesNotContain("steps done");
        showroom.put(AnnouncementSamples.counted(running()));
        assertThat(page("/status/acme/shop/12")).contains("0 of 2 steps done");
        assertThat(page("/status/acme/shop")).contains("0 of 2 steps done");
        assertThat(get("/status/acme/shop").getResponseHeaders().getFirst("Last-Modified"))
                .isNull();
    }

    @Test
    void a_service_filters_and_only_known_names_are_repeated() {
        showroom.fill();
        showroom.put(announced(AnnouncementSamples.withNotice(
                AnnouncementSamples.withImpact(
                        scheduled(31, END.plusSeconds(9000)), Impact.DEGRADED, List.of("Mail & more")),
                "Mail moves")));
        assertThat(page("/status/acme/shop?service=mail%20%26%20more"))
                .contains("Mail moves", "calendar.ics?service=Mail%20%26%20more")
                .doesNotContain("Faster order search");
        assertThat(page("/status/acme/shop?service=HACKED%3Cscript%3E"))
                .contains("There is no service of that name here")
                .doesNotContainIgnoringCase("hacked");
    }

    @Test
    void addresses_in_a_text_can_be_followed_and_nothing_else_becomes_a_link() {
        var text = "See https://acme.example/a?b=1&c=2. Not javascript:alert(1), http://plain.example or"
                + " https://x.example/\"onclick=alert(1)";
        showroom.put(SampleMaintenances.update(running(), START.plusSeconds(600), text));
        assertThat(page("/status/acme/shop/12"))
                .contains(
                        "<a href=\"https://acme.example/a?b=1&amp;c=2\" rel=\"nofollow noopener noreferrer\">",
                        "javascript:alert(1), http://plain.example")
                .doesNotContain("href=\"javascript", "href=\"http://plain", "\"onclick");
    }

    @Test
    void every_answer_is_guarded() {
        showroom.put(running());
        for (var what : List.of("", "/12", "/feed.atom", "/calendar.ics", "/banner.js", "/api/v2/summary.json")) {
            var headers = get("/status/acme/shop" + what).getResponseHeaders();
            assertThat(headers.getFirst("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
            assertThat(headers.getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(headers.getFirst("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(headers.getETag()).isNotNull();
        }
    }

    @Test
    void a_browser_that_knows_only_times_is_answered_by_them() {
        showroom.put(running());
        now.set(END.minusSeconds(60));
        var told = Objects.requireNonNull(
                get("/status/acme/shop").getResponseHeaders().getFirst("Last-Modified"));
        since(told).expectStatus().isNotModified();
        now.set(END.plusSeconds(1));
        since(told).expectStatus().isOk();
    }

    private WebTestClient.ResponseSpec since(String told) {
        return web.get()
                .uri(address("/status/acme/shop"))
                .header("If-Modified-Since", told)
                .exchange();
    }

    @Test
    void nothing_private_reaches_a_page_or_the_data() {
        var all = running().tell(START, AnnouncementSamples.ANN, new TimelineEvent.Noted("CANARY note"));
        for (var kind : NoticeKind.values()) {
            all = AnnouncementSamples.tell(all, kind, START.plusSeconds(1000));
        }
        showroom.put(all.tell(START, new TimelineEvent.Cancelled("CANARY why")));
        for (var path : List.of(
                "",
                "/12",
                "/feed.atom",
                "/feed.rss",
                "/calendar.ics",
                "/api/v2/summary.json",
                "/api/v2/scheduled-maintenances.json")) {
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
                "/status",
                "/status/",
                "/status/..%2f..%2fapplication.yml",
                "/status/acme%2Fshop",
                "/status/acme/shop%0d%0aSet-Cookie:x=1",
                "/status/acme/shop/12%00",
                "/status/acme/shop/api/v2",
                "/status/acme/shop/12/13",
                "/status/acme/shop/31",
                "/status/acme/shop/13"
            })
    void what_is_not_public_answers_the_same_whatever_the_reason(String path) {
        showroom.fill();
        showroom.put(AnnouncementSamples.hidden(announced(scheduled(31, START))));
        var nowhere = missing("/status/nobody/nowhere");
        assertThat(missing(path)).isEqualTo(nowhere).contains("Nothing is announced here");
    }

    @Test
    void a_repository_that_becomes_private_vanishes() {
        showroom.put(running());
        page("/status/acme/shop/12");
        showroom.put(AnnouncementSamples.hidden(running()));
        missing("/status/acme/shop/12");
        missing("/status/acme/shop");
        missing("/status/acme/shop/api/v2/scheduled-maintenances.json");
    }

    @Test
    void the_page_is_there_from_the_day_of_the_installation() {
        var shop = running().issue().repository();
        showroom.install(shop);
        showroom.configure(shop, secret(scheduled(), "unused", "API").rules());
        assertThat(page("/status/acme/shop"))
                .contains("No maintenance is running now", "API", "Operational", "Nothing is planned.", "feed.atom");
        for (var what : List.of("/feed.atom", "/feed.rss", "/calendar.ics", "/api/v2/summary.json", "/banner.js")) {
            page("/status/acme/shop" + what);
        }
        assertThat(page("/status/acme/shop/api/v2/components.json")).contains("\"operational\"", "API");
        showroom.install(AnnouncementSamples.hidden(running()).issue().repository());
        missing("/status/acme/shop");
    }

    @Test
    void a_banner_of_nothing_is_no_error() {
        assertThat(page("/status/nobody/nowhere/banner.js")).contains("maintenance-buddy-banner");
        assertThat(page("/status/nobody/nowhere/api/v2/banner.json")).isEqualTo("{\"banners\":[]}");
    }

    @Test
    void one_alone_can_be_followed() {
        showroom.fill();
        assertThat(page("/status/acme/shop/14"))
                .contains("Follow only this one", "https://buddy.example/status/acme/shop/14/feed.atom");
        for (var what : List.of("/feed.atom", "/feed.rss", "/calendar.ics")) {
            assertThat(page("/status/acme/shop/14" + what))
                    .contains("New version of the message broker")
                    .doesNotContain("Faster order search");
            missing("/status/acme/shop/99" + what);
        }
    }

    @Test
    void the_bare_address_says_where_the_pages_are() {
        assertThat(page("/")).contains("https://buddy.example/status/OWNER/REPOSITORY");
    }

    @Test
    void without_the_app_all_is_gone_at_once_and_comes_back_with_it() {
        showroom.fill();
        var shop = running().issue().repository();
        showroom.put(AnnouncementSamples.completed(running(), Outcome.SUCCESSFUL, END));
        showroom.remove(shop, END);
        now.set(END.plusSeconds(1));
        for (var what :
                List.of("", "/12", "/9", "/feed.atom", "/calendar.ics", "/api/v2/scheduled-maintenances.json")) {
            missing("/status/acme/shop" + what);
        }
        showroom.install(shop);
        assertThat(page("/status/acme/shop")).contains("Faster order search", "Disks replaced");
    }

    @Test
    void a_running_one_tells_for_a_day_that_the_app_was_removed() {
        showroom.fill();
        var left = AnnouncementSamples.tell(running(), NoticeKind.NO_LONGER_UPDATED, START.plusSeconds(1200));
        showroom.put(left);
        showroom.remove(left.issue().repository(), START.plusSeconds(1200));
        now.set(START.plusSeconds(1200).plus(Duration.ofHours(23)));
        assertThat(page("/status/acme/shop")).contains("Not updated since").doesNotContain("Disks replaced");
        missing("/status/acme/shop/9");
        now.set(START.plusSeconds(1200).plus(Duration.ofHours(24)));
        missing("/status/acme/shop");
        missing("/status/acme/shop/12");
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
        var again = web.get().uri(address("/status/acme/shop")).header("If-None-Match", tag);
        again.exchange().expectStatus().isNotModified();
        showroom.put(running());
        again = web.get().uri(address("/status/acme/shop")).header("If-None-Match", tag);
        again.exchange().expectStatus().isOk();
    }

    @Test
    void a_page_runs_no_script_but_our_own_file() {
        showroom.put(announced());
        var policy = get("/status/acme/shop/12").getResponseHeaders().getFirst("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        assertThat(page("/status/acme/shop/12")).doesNotContain("<style", " style=", "onclick");
        for (var file : List.of("/status.css", "/status.js")) {
            web.get().uri(address(file)).exchange().expectStatus().isOk();
        }
    }

    /** Sent as it stands, with whatever is encoded in it. */
    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String page(String path) {
        return Objects.requireNonNull(get(path).getResponseBody());
    }

    private EntityExchangeResult<String> get(String path) {
        return web.get()
                .uri(address(path))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }

    private String missing(String path) {
        return Objects.requireNonNull(web.get()
                .uri(address(path))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
