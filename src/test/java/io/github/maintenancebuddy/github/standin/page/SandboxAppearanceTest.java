package io.github.maintenancebuddy.github.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import io.github.maintenancebuddy.Chromium;
import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's pages can be used by everybody, and its shop keeps to its own policy. */
@EnabledIf(value = Chromium.INSTALLED, disabledReason = Chromium.MISSING)
class SandboxAppearanceTest {
    private static final String PLAN = """
        ### What and why

        Move the database.

        ## Maintenance plan

        ### Prepare
        - [ ] `P1` Announce it, "loudly" & at $1
          - [ ] `P1b` checked by a second person

        | task | took |
        |---|---|
        | `C1` | 10 min |

        ```
        a line that is much longer than the page is wide, so that it has to be moved to be read, by mouse or by keyboard
        ```
        """;

    private static Chromium chromium;

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-12-05T21:00:00Z"));
    private final Outside outside = Outside.start(clock);
    private final GitHub gitHub = GitHub.setUp(clock)
            .withoutValidation()
            .withPages(
                    started -> new SandboxPages(started, clock, new Surroundings("http://localhost:8080", "", outside)))
            .start();

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void stop() {
        gitHub.close();
        outside.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/acme/shop/issues",
                "/acme/shop/issues/1",
                "/acme/shop/issues/new?template=maintenance.yml",
                "/acme/shop/blob/main/.github/maintenance.yml",
                "/acme/shop/actions",
                "/sandbox/world"
            })
    void everybody_can_use_it(String path) throws Exception {
        fill();
        try (var page = chromium.browser().newPage()) {
            page.navigate(gitHub.url() + path);
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
            // The shop's window has no address here, so it would show this page again.
            assertThat(new AxeBuilder(page).exclude("iframe").analyze().getViolations())
                    .isEmpty();
        }
    }

    @Test
    void the_shop_breaks_no_rule_of_its_own() throws Exception {
        var complaints = new ArrayList<String>();
        try (var shop = SampleShop.open(0, gitHub.url());
                var page = chromium.browser().newPage()) {
            page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
            page.navigate(shop.url());
            page.evaluate("""
                new Promise(done => {
                  const icon = new Image();
                  icon.onload = icon.onerror = done;
                  icon.src = document.querySelector('link[rel=icon]').href;
                })\
                """);
        }
        assertThat(complaints).noneMatch(words -> words.contains("Content Security Policy"));
    }

    private void fill() throws Exception {
        var repository = gitHub.repository("acme/shop")
                .label("maintenance")
                .file(
                        ".github/ISSUE_TEMPLATE/maintenance.yml",
                        Files.readString(Path.of(".github/ISSUE_TEMPLATE/maintenance.yml")))
                .file(".github/maintenance.yml", Outside.CONFIGURATION)
                .grant("ann", Role.WRITE);
        var ann = gitHub.person("ann");
        var issue = ann.opens(repository, "Move the database", PLAN, "maintenance");
        ann.comments(issue, "### A heading\n\ndone here");
        var letter = HttpRequest.newBuilder(URI.create(outside.webhook().url()))
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\": \"maintenance.announced\"}"));
        HttpClient.newHttpClient().send(letter.build(), HttpResponse.BodyHandlers.discarding());
    }
}
