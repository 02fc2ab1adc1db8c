package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.MaintenanceBuddy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From the downloaded app to the first maintenance, with nothing but a browser (behaviour.md, Operation). */
class FirstRunTest extends FirstRunStory {
    @Test
    void somebody_starts_it_creates_the_app_and_opens_a_maintenance() throws Exception {
        try (var app = start(Map.of())) {
            assertThat(app.answer("POST", "/github/webhooks").statusCode()).isEqualTo(503);
            assertThat(app.answer("GET", "/actuator/health").statusCode()).isEqualTo(200);
            assertThat(app.answer("GET", "/actuator/prometheus").statusCode()).isEqualTo(503);
            assertThat(app.answer("GET", "/setup").statusCode()).isEqualTo(403);

            var created = create(app);
            assertThat(created.html()).contains("Maintenance Buddy</span> is created", "the app is starting");
            app.whole();
            assertThat(Files.getPosixFilePermissions(stored())).isEqualTo(PosixFilePermissions.fromString("rw-------"));

            addsTheFiles(install(created));
            opensAMaintenance();

            assertThat(browser.open(app.url("/setup")).html())
                    .contains("Everything works", "Ready")
                    .doesNotContain("Needs the form", gitHub.app().webhookSecret(), "PRIVATE KEY");
            assertThat(app.log()).noneMatch(line -> line.contains(gitHub.app().webhookSecret()));
        }
        try (var again = start(Map.of())) {
            assertThat(again.runs()).isEqualTo(1);
            assertThat(again.answer("POST", "/github/webhooks").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void the_same_check_in_a_terminal() throws Exception {
        try (var app = start(Map.of())) {
            assertThat(check(app)).startsWith("1\n✗ Settings: GITHUB_APP_ID is missing");
            var created = create(app);
            app.whole();
            assertThat(check(app))
                    .startsWith("1\n✓ Sign-in: GitHub knows the app as Maintenance Buddy.")
                    .contains("? Installed: Nowhere yet", "✗ Reached by GitHub: PUBLIC_URL is http://localhost");
            install(created);
            gitHub.awaitWebhooks();
            assertThat(check(app)).isEqualTo("""
                0
                ✓ Sign-in: GitHub knows the app as Maintenance Buddy.
                ✓ Clock: It is right.
                ✓ Permissions: The app has every permission and event that it needs.
                ✓ Webhook: GitHub delivers to %s.
                ✓ Reached by GitHub: Its last delivery (installation) came here.
                ✓ Signature: The last delivery was signed with our secret.
                ✓ Installed: For acme.
                ✓ Database: It can be written, and there is room in %s.
                ✓ Channels: No chat, no webhook and none of the like is set; notices are on the public pages.
                """.formatted(app.url("/github/webhooks"), data));
        }
    }

    private WebForms.Page install(WebForms.Page created) throws Exception {
        return browser.press(browser.open(created.link("Install on GitHub")), "Install on acme", Map.of());
    }

    private void addsTheFiles(WebForms.Page installed) throws Exception {
        assertThat(installed.html()).contains("Needs the form");
        browser.press(browser.open(installed.link("Add the form")), "Commit", Map.of());
        browser.press(browser.open(installed.link("Add one")), "Commit", Map.of());
        var form = ".github/ISSUE_TEMPLATE/maintenance.yml";
        assertThat(shop().file(form)).isEqualTo(Files.readString(Path.of(form)).strip());
        assertThat(shop().file(".github/maintenance.yml")).contains("#timezone: Europe/Berlin");
    }

    private void opensAMaintenance() {
        var form = FilledForm.saturdayMigration();
        var issue = gitHub.person("ann").opens(shop(), form.title(), form.text());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(issue.body()).contains("## Maintenance plan"));
        gitHub.awaitWebhooks();
    }

    private String check(FreshApp app) {
        var out = new ByteArrayOutputStream();
        var code = MaintenanceBuddy.check(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "--check",
                "--GITHUB_API_URL=" + gitHub.url(),
                "--PUBLIC_URL=" + app.url(""),
                "--spring.datasource.url=" + database());
        return code + "\n" + out.toString(StandardCharsets.UTF_8);
    }
}
