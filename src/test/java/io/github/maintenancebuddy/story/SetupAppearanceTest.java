package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.maintenancebuddy.Chromium;
import io.github.maintenancebuddy.github.standin.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The setup pages in a browser, from the first to the last: for everybody, in the dark, on a phone, by keyboard. */
@EnabledIf(value = Chromium.INSTALLED, disabledReason = Chromium.MISSING)
class SetupAppearanceTest extends FirstRunStory {
    /** Where {@code -Dlook=write} puts pictures to look at. */
    private static final Path PICTURES = Path.of("target", "look");

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1100", "DARK, 390"})
    void everybody_can_set_it_up(ColorScheme colours, int width) {
        gitHub.repository("acme/warehouse").grant("ann", Role.ADMIN);
        var size = new Browser.NewPageOptions().setColorScheme(colours).setViewportSize(width, 800);
        try (var app = start(Map.of());
                var page = chromium.browser().newPage(size)) {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(app.url("/setup?code=guessed").toString());
            looksGood(page, "closed-" + colours, width);
            complaints.clear();
            page.navigate(app.link().toString());
            looksGood(page, "owner-" + colours, width);
            page.getByLabel("Organization").focus();
            page.keyboard().type("acme");
            page.keyboard().press("Enter");
            page.waitForURL("**/setup/app");
            looksGood(page, "create-" + colours, width);
            page.locator("text=Create on GitHub").click();
            page.locator("#create").click();
            page.waitForURL("**/setup/created?**");
            looksGood(page, "created-" + colours, width);
            app.whole();
            page.locator("text=Install on GitHub").click();
            page.locator("text=Install on acme").click();
            page.locator("h2:text-is('Repositories')").waitFor();
            looksGood(page, "check-" + colours, width);
            assertThat(page.locator("article").allInnerTexts()).hasSize(2);
            gitHub.app().permissions(Map.of("issues", "read", "metadata", "read", "contents", "read"));
            page.locator("text=Check again").click();
            page.locator("h1:text-is('2 things are wrong')").waitFor();
            looksGood(page, "wrong-" + colours, width);
            assertThat(complaints).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1100", "LIGHT, 390"})
    void everybody_can_read_what_to_set(ColorScheme colours, int width) {
        var size = new Browser.NewPageOptions().setColorScheme(colours).setViewportSize(width, 800);
        try (var app = start(Map.of("spring.datasource.url", "jdbc:postgresql://db.example/buddy"));
                var page = chromium.browser().newPage(size)) {
            page.navigate(app.link().toString());
            page.locator("text=Continue").click();
            page.locator("text=Create on GitHub").click();
            page.locator("#create").click();
            page.locator("pre").waitFor();
            looksGood(page, "settings-" + colours, width);
        }
    }

    private static void looksGood(Page page, String name, int width) {
        if ("write".equals(System.getProperty("look"))) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("setup-" + name + ".png")));
        }
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }
}
