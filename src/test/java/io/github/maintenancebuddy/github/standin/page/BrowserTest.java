package io.github.maintenancebuddy.github.standin.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    static boolean chromiumIsThere() {
        return CHROMIUM.toFile().exists();
    }

    private static BrowserType.LaunchOptions chromium() {
        return new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox"));
    }

    @Test
    @EnabledIf("chromiumIsThere")
    void a_click_ticks_and_what_others_do_appears_without_losing_typed_text() {
        var clock = MovableClock.standingAt(Instant.parse("2026-12-05T21:00:00Z"));
        try (var gitHub = GitHub.setUp(clock)
                        .withoutValidation()
                        .withPages(started -> new SandboxPages(started, clock, "http://localhost:8080"))
                        .start();
                var playwright = Playwright.create();
                var browser = playwright.chromium().launch(chromium());
                var page = browser.newPage()) {
            var repo = gitHub.repository("acme/shop").label("maintenance").grant("ann", Role.WRITE);
            var ann = gitHub.person("ann");
            var issue = ann.opens(repo, "Move the database", "- [ ] `P1` Announce\n- [ ] `P2` Accept", "maintenance");
            page.navigate(gitHub.url() + "/acme/shop/issues/1");

            page.locator("#comment").fill("half a thought");
            page.locator(".task-box[data-box='1']").click();
            assertThat(page.locator(".progress")).hasText("1 of 2 tasks");
            ann.comments(issue, "done here");
            assertThat(page.locator("#conversation")).containsText("done here");
            assertThat(page.locator("#comment")).hasValue("half a thought");
            snapshot(page, "sandbox-issue.png");
        }
    }

    private static void snapshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", name)));
    }
}
