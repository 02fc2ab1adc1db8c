package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Somebody outside with a phone, who loads the public page again and again. */
record PublicPageVisitor(Page phone, String url) {
    private static final int WIDTH = 390;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    PublicPageVisitor(Browser browser, String url) {
        this(browser.newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, 800)), url);
    }

    /** Waits until the page shows a maintenance in this state; its way names the other ones too. */
    void seesState(String state) {
        await(() -> assertThat(badges()).contains(state));
    }

    private List<String> badges() {
        phone.navigate(url);
        return phone.locator(".badge").allInnerTexts();
    }

    /** Waits until the page says this, and all of it fits on the phone. */
    void reads(String words) {
        await(() -> assertThat(text()).contains(words));
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(WIDTH);
    }

    private static void await(ThrowingRunnable look) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .atMost(TIMEOUT)
                .untilAsserted(look);
    }

    private String text() {
        phone.navigate(url);
        return phone.locator("body").innerText();
    }
}
