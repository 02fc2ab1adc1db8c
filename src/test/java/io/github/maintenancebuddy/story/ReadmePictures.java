package io.github.maintenancebuddy.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The README's pictures, taken of a running maintenance; {@code -Dpictures=write} writes them. */
final class ReadmePictures {
    private static final boolean WRITE = "write".equals(System.getProperty("pictures"));
    private static final Path FOLDER = Path.of(".github/images");

    private ReadmePictures() {}

    static void take(Browser browser, String issue, String status) {
        if (WRITE) {
            // 1200 pixels wide, large enough to be read when the README shows it smaller.
            var options = new Browser.NewPageOptions().setViewportSize(800, 600).setDeviceScaleFactor(1.5);
            try (var page = browser.newPage(options)) {
                page.navigate(issue);
                plan(page);
                page.navigate(status);
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve("status.png")));
            }
        }
    }

    /** From the heading to the end of Carry out; the form's answers above and the talk below are left out. */
    private static void plan(Page page) {
        var top = page.locator("#description h2").last().boundingBox().y - 16;
        var bottom = page.locator("#description h3:text-is('Verify')").boundingBox().y;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, top, 800, bottom - top)
                .setPath(FOLDER.resolve("plan.png")));
    }
}
