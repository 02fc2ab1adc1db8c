package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong on a first run, or is tried by somebody else, is said in a sentence and leaves nothing behind. */
class FailedFirstRunTest extends FirstRunStory {
    @Test
    void a_link_of_the_log_works_once_and_a_guessed_one_never() throws Exception {
        try (var app = start(Map.of())) {
            var link = app.link();
            assertThat(browser.open(link).html()).contains("Set up Maintenance Buddy");
            assertThat(app.link()).isNotEqualTo(link);

            var stranger = new WebForms();
            assertThat(stranger.open(link).status()).isEqualTo(403);
            assertThat(stranger.open(app.url("/setup?code=guessed")).status()).isEqualTo(403);
            assertThat(stranger.open(app.url("/setup/created?code=1&state=2")).html())
                    .contains("for whoever runs the app");
            assertThat(stranger.open(app.link()).status()).isEqualTo(200);
        }
    }

    @Test
    void the_key_is_out_of_reach_of_scripts_and_other_sites_and_the_page_is_kept_nowhere() throws Exception {
        try (var app = start(Map.of())) {
            var cookie = app.answer("GET", app.link().toString().replaceAll("^http://[^/]+", ""))
                    .headers()
                    .firstValue("Set-Cookie");
            assertThat(cookie.orElseThrow())
                    .containsIgnoringCase("; httponly")
                    .contains("; SameSite=Lax", "; Path=/setup");

            var headers = browser.open(app.link()).response().headers();
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "form-action 'self' " + gitHub.url());
        }
    }

    @Test
    void an_organization_that_cannot_be_is_asked_for_again() throws Exception {
        try (var app = start(Map.of())) {
            var again = browser.press(browser.open(app.link()), "Continue", Map.of("organization", "acme/../x"));
            assertThat(again.status()).isEqualTo(400);
            assertThat(again.html()).contains("only letters, digits and hyphens");
        }
    }

    @Test
    void who_is_led_back_without_having_begun_here_creates_nothing() throws Exception {
        try (var app = start(Map.of())) {
            askedByGitHub(app);
            var code = gitHub.manifests().newCode();
            var back = browser.open(app.url("/setup/created?state=another&code=" + code));
            assertThat(back.status()).isEqualTo(400);
            assertThat(back.html()).contains("Not created", "more than an hour ago");
            assertThat(stored()).doesNotExist();
        }
    }

    @Test
    void who_took_longer_than_GitHub_waits_begins_again() throws Exception {
        try (var app = start(Map.of())) {
            var onGitHub = askedByGitHub(app);
            var state = onGitHub.address().getQuery().replace("state=", "");
            var code = gitHub.manifests().newCode();
            clock.move(Duration.ofMinutes(61));
            var back = browser.open(app.url("/setup/created?state=" + state + "&code=" + code));
            assertThat(back.html()).contains("Not created", "a code works once, within an hour");
            assertThat(stored()).doesNotExist();

            create(app);
            app.whole();
            assertThat(stored()).exists();
        }
    }

    @Test
    void with_PostgreSQL_the_settings_are_shown_once_and_stored_nowhere() throws Exception {
        var postgresql = Map.<String, Object>of("spring.datasource.url", "jdbc:postgresql://db.example/buddy");
        try (var app = start(postgresql)) {
            var created = create(app);
            assertThat(created.html())
                    .contains(
                            "GITHUB_APP_ID=" + gitHub.app().id(),
                            "-----BEGIN RSA PRIVATE KEY-----\\n",
                            "GITHUB_APP_WEBHOOK_SECRET=" + gitHub.app().webhookSecret());
            assertThat(browser.open(created.address()).html())
                    .contains("Not created")
                    .doesNotContain(gitHub.app().webhookSecret());
            assertThat(app.runs()).isEqualTo(1);
            assertThat(app.log()).noneMatch(line -> line.contains(gitHub.app().webhookSecret()));
        }
        try (var files = Files.list(data)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_reported_before_and_the_settings_are_shown() throws Exception {
        var blocked = Files.createFile(data.resolve("blocked"));
        try (var app = start(Map.of("spring.datasource.url", "jdbc:sqlite:" + blocked.resolve("buddy.db")))) {
            assertThat(browser.open(app.link()).html()).contains("cannot be written", "Let the app write");
            var created = create(app);
            assertThat(created.html()).contains("GITHUB_APP_ID=" + gitHub.app().id());
            assertThat(app.log()).anyMatch(line -> line.contains("shown on the setup page only"));
        }
    }

    /** Reactor Netty stopped reading such a connection, once in about twenty links. */
    @Test
    void a_browser_that_keeps_its_connection_is_answered_each_time() throws Exception {
        try (var app = start(Map.of())) {
            for (var link = 0; link < 200; link++) {
                assertThat(browser.open(app.link()).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void everything_else_says_that_nothing_is_set_up() throws Exception {
        try (var app = start(Map.of())) {
            assertThat(app.answer("GET", "/status/acme/shop").body()).contains("not set up yet", "in its log");
            assertThat(app.answer("GET", URI.create("/").toString()).statusCode())
                    .isEqualTo(503);
        }
    }
}
