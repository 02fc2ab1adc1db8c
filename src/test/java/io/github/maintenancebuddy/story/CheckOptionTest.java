package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.maintenancebuddy.MaintenanceBuddy;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --check} says of everything that is wrong what to do about it. */
class CheckOptionTest {
    private static final String HERE = "https://status.example";

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-12-04T11:00:00Z"));
    private GitHub gitHub =
            GitHub.setUp(clock).signingInBy(InstantSource.system()).start();

    @TempDir
    Path data;

    @BeforeEach
    void install() {
        gitHub.repository("acme/shop");
        gitHub.sendWebhooksTo(URI.create(HERE + "/github/webhooks"));
    }

    @AfterEach
    void allWasAsGitHubDescribesIt() {
        assertThat(gitHub.violations()).isEmpty();
        gitHub.close();
    }

    @Test
    void a_quiet_app_has_nothing_wrong() {
        assertThat(check())
                .startsWith("0\n")
                .contains(
                        "? Reached by GitHub: GitHub has delivered nothing in the last days.",
                        "✓ Installed: For acme.");
    }

    @Test
    void what_GitHub_does_not_let_it_do_and_what_is_lost_by_that() {
        gitHub.app().permissions(Map.of("issues", "read", "metadata", "read", "contents", "read", "actions", "write"));
        assertThat(check())
                .startsWith("1\n")
                .contains(
                        "✗ Permissions: The permission issues: write is not asked for in the app’s settings on GitHub;"
                                + " without it nothing works.",
                        "? Permissions: The permission members: read",
                        "✗ Installed: The permission issues: write is not accepted by acme yet, at http://");
    }

    @Test
    void a_webhook_that_leads_elsewhere() {
        gitHub.sendWebhooksTo(URI.create("https://old.example/github/webhooks"));
        assertThat(check())
                .contains("✗ Webhook: GitHub delivers to https://old.example/github/webhooks, but this app is at "
                        + HERE);
    }

    @Test
    void a_delivery_that_did_not_come_or_had_another_secret() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        var answer = new int[] {500};
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(answer[0], -1);
            exchange.close();
        });
        server.start();
        gitHub.sendWebhooksTo(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/github/webhooks"));
        ping();
        assertThat(check()).contains("✗ Reached by GitHub: Its last delivery (ping) failed", "(500). PUBLIC_URL must");
        answer[0] = 401;
        ping();
        assertThat(check()).contains("✗ Signature: The last delivery was signed with another secret");
        server.stop(0);
    }

    private void ping() {
        gitHub.ping();
        gitHub.awaitWebhooks();
    }

    @Test
    void a_clock_that_is_wrong() {
        gitHub.close();
        gitHub = GitHub.setUp(clock)
                .signingInBy(() -> Instant.now().plusSeconds(300))
                .start();
        install();
        assertThat(check())
                .containsPattern("✗ Clock: This machine’s clock is (299|300) s behind GitHub’s: let it be set");
    }

    @Test
    void credentials_of_two_apps() {
        assertThat(check("--GITHUB_APP_ID=7"))
                .contains("✗ Sign-in: GitHub refused (404): Integration not found. GITHUB_APP_ID and");
    }

    @Test
    void owners_who_may_not_use_it_or_do_not_want_it_now() {
        gitHub.repository("other/shop");
        gitHub.app().suspend("acme", true);
        assertThat(check("--ALLOWED_OWNERS=acme"))
                .contains("? Installed: other is not in ALLOWED_OWNERS", "? Installed: acme has suspended it");
    }

    @Test
    void a_database_and_channels_that_cannot_be_used() {
        assertThat(check(
                        "--spring.datasource.url=jdbc:postgresql://localhost:1/buddy",
                        "--maintenance-buddy.channels.ops.type=slack",
                        "--maintenance-buddy.channels.ops.repositories=acme/*",
                        "--maintenance-buddy.channels.readers.type=mail",
                        "--maintenance-buddy.channels.readers.repositories=acme/*",
                        "--maintenance-buddy.channels.readers.from=ops@shop.example"))
                .contains(
                        "✗ Database: It cannot be written: ",
                        "✗ Channels: The channel ops has no url",
                        "✗ Mail: There is a channel of the type mail, but no mail server: set SPRING_MAIL_HOST.");
    }

    @Test
    void an_address_with_a_password_is_not_repeated() {
        assertThat(check("--spring.datasource.url=jdbc:mysql://db.example/buddy?password=CANARY"))
                .contains("✗ Database: It cannot be written: No suitable driver found for SPRING_DATASOURCE_URL")
                .doesNotContain("CANARY");
    }

    @Test
    void settings_that_cannot_be_read() {
        assertThat(check("--GITHUB_APP_PRIVATE_KEY=/nowhere"))
                .isEqualTo(
                        "1\n✗ Settings: GITHUB_APP_PRIVATE_KEY is neither PEM text nor the path of a file that can be"
                                + " read.\n");
    }

    private String check(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        Map.of(
                        "GITHUB_API_URL", gitHub.url(),
                        "GITHUB_APP_ID", Long.toString(gitHub.app().id()),
                        "GITHUB_APP_PRIVATE_KEY", gitHub.app().privateKeyPem(),
                        "GITHUB_APP_WEBHOOK_SECRET", gitHub.app().webhookSecret(),
                        "PUBLIC_URL", HERE,
                        "spring.datasource.url", "jdbc:sqlite:" + data.resolve("buddy.db"))
                .forEach((name, value) -> {
                    if (List.of(more).stream().noneMatch(given -> given.startsWith("--" + name + "="))) {
                        arguments.add("--" + name + "=" + value);
                    }
                });
        var out = new ByteArrayOutputStream();
        var code = MaintenanceBuddy.check(
                new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return code + "\n" + out.toString(StandardCharsets.UTF_8);
    }
}
