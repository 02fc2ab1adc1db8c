package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Role;
import io.github.maintenancebuddy.github.standin.page.SandboxPages;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the downloaded app to the first maintenance, with nothing but a browser (product.md section 12). */
class FirstRunTest {
    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-12-04T11:00:00Z"));
    private final GitHub gitHub = GitHub.setUp(clock)
            .signingInBy(InstantSource.system())
            .withPages(started -> new SandboxPages(started, clock, "http://localhost"))
            .start();
    private final WebForms browser = new WebForms();

    @TempDir
    Path data;

    @BeforeEach
    void nothingIsInstalled() {
        gitHub.repository("acme/shop").publicly().grant("ann", Role.WRITE).grant("bob", Role.WRITE);
        gitHub.app().uninstall("acme");
    }

    @AfterEach
    void allWasAsGitHubDescribesIt() {
        assertThat(gitHub.violations()).isEmpty();
        gitHub.close();
    }

    @Test
    void somebody_starts_it_creates_the_app_and_opens_a_maintenance() throws Exception {
        try (var app = start(Map.of())) {
            assertThat(app.answer("POST", "/github/webhooks").statusCode()).isEqualTo(503);
            assertThat(app.answer("GET", "/actuator/health").statusCode()).isEqualTo(200);
            assertThat(app.answer("GET", "/setup").statusCode()).isEqualTo(403);

            var created = create(app);
            assertThat(created.html()).contains("Maintenance Buddy</span> is created", "all of the app is starting");
            app.whole();
            assertThat(Files.getPosixFilePermissions(stored())).isEqualTo(PosixFilePermissions.fromString("rw-------"));

            browser.press(browser.open(created.link("Install it on GitHub")), "Install on acme", Map.of());
            opensAMaintenance();

            assertThat(app.log()).noneMatch(line -> line.contains(gitHub.app().webhookSecret()));
        }
        try (var again = start(Map.of())) {
            assertThat(again.runs()).isEqualTo(1);
            assertThat(again.answer("POST", "/github/webhooks").statusCode()).isEqualTo(401);
        }
    }

    private void opensAMaintenance() {
        var form = FilledForm.saturdayMigration();
        var issue = gitHub.person("ann").opens(gitHub.repository("acme/shop"), form.title(), form.text());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(issue.body()).contains("## Maintenance plan"));
    }

    private WebForms.Page create(NewApp app) throws Exception {
        var owner = browser.open(app.link());
        var ask = browser.press(owner, "Go on", Map.of("organization", "acme"));
        var onGitHub = browser.press(ask, "Create it on GitHub", Map.of());
        assertThat(onGitHub.address().getPath()).isEqualTo("/organizations/acme/settings/apps/new");
        return browser.press(onGitHub, "Create GitHub App", Map.of());
    }

    private NewApp start(Map<String, Object> more) {
        var settings = new java.util.HashMap<String, Object>(
                Map.of("spring.datasource.url", "jdbc:sqlite:" + data.resolve("buddy.db")));
        settings.putAll(more);
        return new NewApp(gitHub, clock, settings);
    }

    private Path stored() {
        return data.resolve("github-app.properties");
    }
}
