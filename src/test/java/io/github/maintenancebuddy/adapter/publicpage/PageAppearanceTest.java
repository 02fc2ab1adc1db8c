package io.github.maintenancebuddy.adapter.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.maintenancebuddy.Chromium;
import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as a browser shows them: to everybody, in the dark, on a phone, by keyboard, without scripts, on paper. */
@EnabledIf(value = Chromium.INSTALLED, disabledReason = Chromium.MISSING)
@SpringBootTest(
        classes = PublicPageFixture.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.threads.virtual.enabled=true", "maintenance-buddy.public-page-age=0s"})
class PageAppearanceTest {
    /** Where {@code -Dlook=write} puts pictures to look at. */
    private static final Path PICTURES = Path.of("target", "look");

    private static Chromium chromium;

    @Autowired
    SampleMaintenances showroom;

    @Autowired
    SettableClock now;

    @LocalServerPort
    int port;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void fill() {
        showroom.clear();
        showroom.fill();
        now.set(AnnouncementSamples.END.plus(Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, /status/acme/shop, 1100",
        "DARK, /status/acme/shop, 1100",
        "LIGHT, /status/acme/shop, 390",
        "DARK, /status/acme/shop, 390",
        "LIGHT, /status/acme/shop/12, 390",
        "DARK, /status/acme/shop/12, 1100",
        "LIGHT, /status/acme/shop/8, 1100",
        "LIGHT, /status/acme/nothing, 390",
        "DARK, /status/acme/nothing, 390",
        "LIGHT, /mail/confirm/too-old, 390"
    })
    void everybody_can_read_it(ColorScheme colours, String path, int width) {
        try (var page = chromium.browser().newPage(as(colours, width))) {
            page.navigate(address(path));
            picture(page, colours + path.replace('/', '-') + "-" + width);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1100", "DARK, 390"})
    void the_form_for_mail_is_for_everybody_and_keeps_what_is_being_written(ColorScheme colours, int width) {
        showroom.offerMail();
        try (var page = chromium.browser().newPage(as(colours, width))) {
            page.clock().install();
            page.navigate(address("/status/acme/shop?service=API"));
            picture(page, "mail-" + colours + "-" + width);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(page.getByLabel("API").isChecked()).isTrue();
            page.getByLabel("By email").fill("reader@mail.example");
            showroom.put(AnnouncementSamples.completed(
                    AnnouncementSamples.running(), Outcome.SUCCESSFUL, AnnouncementSamples.END));
            page.clock().runFor(61_000);
            assertThat(page.getByLabel("By email").inputValue()).isEqualTo("reader@mail.example");
        }
    }

    @Test
    void the_reader_sees_their_own_time_first_and_without_scripts_the_plan_s() {
        assertThat(window("America/New_York"))
                .containsSubsequence("Sat", "16:00", "18:00", "(your time)", "22:00 – Sun 6 Dec, 00:00 Europe/Berlin")
                .doesNotContain("UTC");
        assertThat(window("UTC"))
                .containsSubsequence("21:00", "23:00 UTC (your time)", "22:00 – Sun 6 Dec, 00:00 Europe/Berlin")
                .containsOnlyOnce("UTC");
        assertThat(window("Europe/Berlin"))
                .contains("22:00 – Sun 6 Dec, 00:00 Europe/Berlin", "(Sat 21:00–23:00 UTC)")
                .doesNotContain("your time");
        try (var page = chromium.browser().newPage(as(ColorScheme.LIGHT, 800).setJavaScriptEnabled(false))) {
            page.navigate(address("/status/acme/shop/12"));
            assertThat(page.locator("main").innerText()).contains("22:00 – Sun 6 Dec, 00:00 Europe/Berlin", "UTC)");
        }
    }

    /** The planned window as a reader in this zone sees it. */
    private String window(String zone) {
        try (var page = chromium.browser().newPage(as(ColorScheme.LIGHT, 800).setTimezoneId(zone))) {
            page.navigate(address("/status/acme/shop/12"));
            return page.locator(".window").first().innerText();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05T20:19:10Z, Starts in about 40 minutes",
        "2026-12-05T20:59:00Z, Starts in about 1 minute",
        "2026-12-05T18:40:00Z, Starts in about 2 hours",
        "2026-11-30T20:00:00Z, Starts in about 5 days",
        "2026-12-05T21:00:10Z, ''"
    })
    void how_soon_it_starts_is_said_while_that_is_ahead(String at, String words) {
        showroom.put(AnnouncementSamples.announced());
        now.set(AnnouncementSamples.START.minus(Duration.ofDays(6)));
        try (var page = chromium.browser().newPage(as(ColorScheme.LIGHT, 800))) {
            page.clock().setFixedTime(at);
            page.navigate(address("/status/acme/shop/12"));
            assertThat(page.locator(".soon").first().innerText()).isEqualTo(words);
        }
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_to_the_content() {
        try (var page = chromium.browser().newPage(as(ColorScheme.LIGHT, 800))) {
            page.navigate(address("/status/acme/shop"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent"))
                    .isEqualTo("Skip to current and upcoming maintenance");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }

    @Test
    void an_open_page_follows_and_says_so_to_those_who_listen() {
        try (var page = chromium.browser().newPage(as(ColorScheme.LIGHT, 800))) {
            page.clock().install();
            page.navigate(address("/status/acme/shop"));
            showroom.clear();
            showroom.put(AnnouncementSamples.completed(
                    AnnouncementSamples.running(), Outcome.SUCCESSFUL, AnnouncementSamples.END));
            page.waitForResponse("**/status/acme/shop", () -> page.clock().runFor(61_000));
            page.locator("h1:text-is('No maintenance is running now')").waitFor();
            assertThat(page.locator("[role=status]").innerText())
                    .isEqualTo("This page has changed. No maintenance is running now");
        }
    }

    @Test
    void nothing_is_blocked_by_its_own_policy_and_paper_shows_no_buttons() {
        try (var page = chromium.browser().newPage(as(ColorScheme.LIGHT, 800))) {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(address("/status/acme/shop"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, "print");
            assertThat(page.locator(".subscribe").isVisible()).isFalse();
            assertThat(complaints).isEqualTo(List.of());
        }
    }

    private static Browser.NewPageOptions as(ColorScheme colours, int width) {
        return new Browser.NewPageOptions().setColorScheme(colours).setViewportSize(width, 800);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String name) {
        if ("write".equals(System.getProperty("look"))) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        }
    }
}
