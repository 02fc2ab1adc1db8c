package io.github.maintenancebuddy.adapter.publicpage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.github.maintenancebuddy.Chromium;
import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The banner on a page of somebody else, at another origin and under a strict policy of its own. */
@EnabledIf(value = Chromium.INSTALLED, disabledReason = Chromium.MISSING)
@SpringBootTest(
        classes = PublicPageFixture.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.threads.virtual.enabled=true", "maintenance-buddy.public-page-age=0s"})
class BannerTest {
    private final List<String> complaints = new ArrayList<>();

    @Autowired
    SampleMaintenances showroom;

    @Autowired
    SettableClock now;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private HttpServer host;
    private Page page;

    @BeforeEach
    void openTheShop() throws Exception {
        showroom.clear();
        now.set(AnnouncementSamples.START.minus(Duration.ofHours(47)));
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            var body = """
                <!doctype html><html lang="en"><head><title>A shop</title>
                <script src="http://localhost:%d/status/acme/shop/banner.js" async></script></head>
                <body><main><h1>A shop</h1></main></body></html>
                """.formatted(port).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src http://localhost:%1$d; connect-src http://localhost:%1$d"
                                    .formatted(port));
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        host.start();
        chromium = Chromium.launch();
        page = chromium.browser().newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> complaints.add(message.text()));
    }

    @AfterEach
    void closeTheShop() {
        chromium.close();
        host.stop(0);
    }

    @Test
    void it_is_shown_hidden_by_phase_and_gone_when_the_work_is_over() throws IOException {
        showroom.put(AnnouncementSamples.announced());
        visit();
        assertThat(banner()).containsText("Scheduled: Faster order search");
        assertThat(banner()).hasAttribute("role", "status");
        if ("write".equals(System.getProperty("look"))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "look", "banner.png")));
        }
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator("body").press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(banner().locator("div")).hasCount(0);
        visit();
        page.waitForTimeout(300);
        assertThat(banner()).hasCount(0);
        showroom.put(AnnouncementSamples.begun(
                AnnouncementSamples.announced(), AnnouncementSamples.START.minusSeconds(1020)));
        visit();
        assertThat(banner()).containsText("Began early: Sat");
        now.set(AnnouncementSamples.END.plusSeconds(60));
        showroom.put(AnnouncementSamples.running());
        visit();
        assertThat(banner()).containsText("the team has not confirmed yet that the work is done");
        assertThat(banner().locator("a"))
                .hasAttribute("href", "http://localhost:%d/status/acme/shop/12".formatted(port));
        showroom.put(AnnouncementSamples.completed(
                AnnouncementSamples.running(), Outcome.SUCCESSFUL, AnnouncementSamples.END));
        visit();
        page.waitForTimeout(300);
        assertThat(banner()).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_people_write_stays_text_and_without_impact_there_is_nothing() {
        showroom.put(AnnouncementSamples.announced(
                AnnouncementSamples.withNotice(AnnouncementSamples.scheduled(), "<img src=x onerror=alert(1)> soon")));
        visit();
        assertThat(banner()).containsText("<img src=x onerror=alert(1)> soon");
        showroom.put(AnnouncementSamples.announced(
                AnnouncementSamples.withImpact(AnnouncementSamples.scheduled(), Impact.NO_IMPACT, List.of())));
        visit();
        page.waitForTimeout(300);
        assertThat(banner()).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_page_goes_on_when_the_banner_cannot_be_reached() {
        showroom.put(AnnouncementSamples.announced());
        page.route("**/banner.json*", route -> route.abort());
        visit();
        page.waitForTimeout(300);
        assertThat(banner()).hasCount(0);
        assertThat(page.locator("h1")).hasText("A shop");
    }

    private void visit() {
        page.navigate("http://127.0.0.1:" + host.getAddress().getPort() + "/");
    }

    private Locator banner() {
        return page.locator("maintenance-buddy-banner section");
    }
}
