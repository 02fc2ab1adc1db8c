package io.github.maintenancebuddy.adapter.publicpage;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.scheduled;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.secret;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A private repository is read under the slug of its choice, and nowhere else. */
@SpringBootTest(
        classes = PublicPageFixture.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.threads.virtual.enabled=true", "maintenance-buddy.public-page-age=0s"})
@AutoConfigureWebTestClient
class PrivateRepositoryPagesTest {
    private static final List<String> ALL = List.of(
            "",
            "/12",
            "/feed.atom",
            "/feed.rss",
            "/calendar.ics",
            "/api/v2/summary.json",
            "/api/v2/scheduled-maintenances.json");

    @Autowired
    WebTestClient web;

    @Autowired
    SampleMaintenances showroom;

    @Autowired
    SettableClock now;

    @BeforeEach
    void empty() {
        showroom.clear();
        now.set(START.minusSeconds(3600));
    }

    @Test
    void everything_is_under_the_slug_and_never_names_the_repository_or_other_services() {
        showroom.put(AnnouncementSamples.running(secret(scheduled(), "our-services", "API")));
        now.set(END.minusSeconds(60));
        for (var what : ALL) {
            assertThat(page("/status/our-services" + what))
                    .as(what)
                    .contains("Faster order search")
                    .doesNotContain("acme", "shop", "Web shop", "CANARY");
            missing("/status/acme/shop" + what);
        }
        assertThat(page("/status/our-services")).contains("Our services", "API");
    }

    @Test
    void a_slug_taken_out_of_the_configuration_withdraws_finished_ones_too() {
        var finished = AnnouncementSamples.completed(
                AnnouncementSamples.running(secret(scheduled(), "our-services", "API")), Outcome.SUCCESSFUL, END);
        showroom.put(finished);
        page("/status/our-services");
        showroom.configure(finished.issue().repository(), MaintenanceRules.NONE);
        for (var what : ALL) {
            missing("/status/our-services" + what);
        }
        showroom.configure(finished.issue().repository(), finished.rules());
        page("/status/our-services/12");
    }

    @Test
    void without_a_slug_there_is_no_page() {
        showroom.put(AnnouncementSamples.hidden(AnnouncementSamples.running()));
        missing("/status/acme/shop");
        missing("/status/acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme/web", "Acme", "", "..", "a/../b", "a b", "-a"})
    void no_slug_takes_the_place_of_something_else(String slug) {
        showroom.put(AnnouncementSamples.running(secret(scheduled(), slug, "API")));
        missing("/status/acme/web");
        missing("/status/acme");
        missing("/status/acme/shop");
    }

    @Test
    void of_two_with_the_same_slug_only_the_first_is_served() {
        var first = AnnouncementSamples.announced(secret(scheduled(), "ours", "API"));
        var other = AnnouncementSamples.withNotice(
                secret(elsewhere(scheduled(13, START)), "ours", "API"), "Of somebody else");
        showroom.put(AnnouncementSamples.tell(other, NoticeKind.ANNOUNCED, START.minusSeconds(60)));
        showroom.put(first);
        assertThat(page("/status/ours")).contains("Faster order search").doesNotContain("Of somebody else");
        missing("/status/ours/13");
    }

    @Test
    void a_repository_comes_before_a_slug_that_reads_the_same() {
        showroom.put(AnnouncementSamples.announced(named(scheduled(12, START), "acme/12")));
        showroom.put(AnnouncementSamples.announced(AnnouncementSamples.withNotice(
                secret(elsewhere(scheduled(14, START)), "acme", "API"), "Of somebody else")));
        assertThat(page("/status/acme/12")).contains("Faster order search").doesNotContain("Of somebody else");
        assertThat(page("/status/acme/14")).contains("Of somebody else");
    }

    private static Maintenance elsewhere(Maintenance maintenance) {
        return in(maintenance, new Repository(new InstallationId(8), new RepositoryId(80), "evil/twin", false));
    }

    private static Maintenance named(Maintenance maintenance, String name) {
        return in(maintenance, new Repository(new InstallationId(7), new RepositoryId(70), name, false));
    }

    private static Maintenance in(Maintenance maintenance, Repository repository) {
        var issue = maintenance.issue();
        return maintenance.withIssue(new IssueRef(
                repository,
                new IssueId(issue.id().value() + repository.id().value()),
                issue.number(),
                issue.title(),
                issue.url()));
    }

    private String page(String path) {
        return new String(
                Objects.requireNonNull(web.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
    }

    private void missing(String path) {
        web.get().uri(path).exchange().expectStatus().isNotFound();
    }
}
