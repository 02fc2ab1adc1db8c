package io.github.maintenancebuddy.github.standin.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import io.github.maintenancebuddy.Chromium;
import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = Chromium.INSTALLED, disabledReason = Chromium.MISSING)
class BrowserTest {
    @Test
    void what_happens_appears_without_losing_typed_text() {
        var clock = MovableClock.standingAt(Instant.parse("2026-12-05T21:00:00Z"));
        try (var chromium = Chromium.launch();
                var outside = Outside.start(clock);
                var gitHub = GitHub.setUp(clock)
                        .withoutValidation()
                        .withPages(started -> new SandboxPages(
                                started, clock, new Surroundings("http://localhost:8080", "", outside)))
                        .start();
                var page = chromium.browser().newPage()) {
            var repo = gitHub.repository("acme/shop")
                    .label("maintenance")
                    .grant("ann", Role.WRITE)
                    .grant("eve", Role.READ);
            var ann = gitHub.person("ann");
            var issue = ann.opens(repo, "Move the database", "- [ ] `P1` Announce\n- [ ] `P2` Accept", "maintenance");
            page.navigate(gitHub.url() + "/acme/shop/issues/1");

            page.locator("#comment").fill("half a thought");
            page.locator(".task-box[data-box='1']").click();
            assertThat(page.locator(".progress")).hasText("1 of 2 tasks");
            ann.comments(issue, "done here");
            assertThat(page.locator("#conversation")).containsText("done here");

            page.locator("#clock-form button[value='PT24H']").click();
            assertThat(page.locator("#clock")).containsText("Sun 6 Dec 2026, 21:00 UTC");
            page.locator("#person").selectOption("eve");
            assertThat(page.locator(".task-box[data-box='0']")).isDisabled();
            assertThat(page.locator("#comment")).hasValue("half a thought");

            page.locator("#send").click();
            assertThat(page.locator("[data-author='eve']")).containsText("half a thought");
            assertThat(page.locator("#comment")).hasValue("");
        }
    }

    @Test
    void a_tick_that_was_taken_back_before_the_page_looked_again_is_gone() {
        var clock = MovableClock.standingAt(Instant.parse("2026-12-05T21:00:00Z"));
        try (var chromium = Chromium.launch();
                var outside = Outside.start(clock);
                var gitHub = GitHub.setUp(clock)
                        .withoutValidation()
                        .withPages(started -> new SandboxPages(
                                started, clock, new Surroundings("http://localhost:8080", "", outside)))
                        .start();
                var page = chromium.browser().newPage()) {
            var repo = gitHub.repository("acme/shop").label("maintenance").grant("ann", Role.WRITE);
            gitHub.person("ann").opens(repo, "Move the database", "- [ ] `C4b` Checked", "maintenance");
            page.route("**/tick", route -> route.fulfill(new Route.FulfillOptions().setStatus(200)));
            page.navigate(gitHub.url() + "/acme/shop/issues/1");

            page.locator(".task-box").click();
            assertThat(page.locator(".task-box")).not().isChecked();
        }
    }

    @Test
    void a_form_that_is_being_filled_in_outlives_another_person_and_time() {
        var clock = MovableClock.standingAt(Instant.parse("2026-12-05T21:00:00Z"));
        try (var chromium = Chromium.launch();
                var outside = Outside.start(clock);
                var gitHub = GitHub.setUp(clock)
                        .withoutValidation()
                        .withPages(started -> new SandboxPages(
                                started, clock, new Surroundings("http://localhost:8080", "", outside)))
                        .start();
                var page = chromium.browser().newPage()) {
            gitHub.repository("acme/shop").grant("ann", Role.WRITE).grant("bob", Role.WRITE);
            page.navigate(gitHub.url() + "/acme/shop/issues/new?title=Move");

            page.locator("#body").fill("half a thought");
            page.locator("#person").selectOption("bob");
            page.locator("#clock-form button[value='PT1H']").click();
            assertThat(page.locator("#clock")).containsText("22:00 UTC");
            assertThat(page.locator("#body")).hasValue("half a thought");

            page.locator("#submit").click();
            assertThat(page.locator("[data-author='bob']")).containsText("half a thought");
        }
    }
}
