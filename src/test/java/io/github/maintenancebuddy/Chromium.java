package io.github.maintenancebuddy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that is installed; tests that need one are skipped where there is none. */
public final class Chromium implements AutoCloseable {
    public static final String INSTALLED = "io.github.maintenancebuddy.Chromium#isInstalled";
    public static final String MISSING = "no Chromium is installed, so the pages are not opened in a browser";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create();
        // Containers often have no sandbox to give, and only our own pages are opened.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox")));
    }

    public static Chromium launch() {
        return new Chromium(program().orElseThrow(() -> new IllegalStateException(MISSING)));
    }

    static boolean isInstalled() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
