package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import io.github.maintenancebuddy.github.standin.page.SandboxPages;
import io.github.maintenancebuddy.github.standin.page.Surroundings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every first run has: a GitHub where the app is not installed, a browser, and an empty folder for data. */
abstract class FirstRunStory {
    protected final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-12-04T11:00:00Z"));
    private final Outside outside = Outside.start(clock);
    protected final GitHub gitHub = GitHub.setUp(clock)
            .signingInBy(InstantSource.system())
            .withPages(started -> new SandboxPages(
                    started, clock, new Surroundings("http://localhost:8080", "http://localhost:9091", outside)))
            .start();
    protected final WebForms browser = new WebForms();

    @TempDir
    protected Path data;

    @BeforeEach
    void nothingIsInstalled() {
        shop().publicly().grant("ann", Role.WRITE).grant("bob", Role.WRITE);
        gitHub.app().uninstall("acme");
    }

    @AfterEach
    void allWasAsGitHubDescribesIt() {
        assertThat(gitHub.violations()).isEmpty();
        gitHub.close();
        outside.close();
    }

    protected final Repository shop() {
        return gitHub.repository("acme/shop");
    }

    protected final FreshApp start(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of("spring.datasource.url", database()));
        settings.putAll(more);
        return new FreshApp(gitHub, clock, settings);
    }

    protected final String database() {
        return "jdbc:sqlite:" + data.resolve("buddy.db");
    }

    protected final Path stored() {
        return data.resolve("github-app.properties");
    }

    /** The operator says who shall own the app, and is asked by GitHub now whether it shall be created. */
    protected final WebForms.Page askedByGitHub(FreshApp app) throws Exception {
        var owner = browser.open(app.link());
        var ask = browser.press(owner, "Continue", Map.of("organization", "acme"));
        var onGitHub = browser.press(ask, "Create on GitHub", Map.of());
        assertThat(onGitHub.address().getPath()).isEqualTo("/organizations/acme/settings/apps/new");
        return onGitHub;
    }

    protected final WebForms.Page create(FreshApp app) throws Exception {
        return browser.press(askedByGitHub(app), "Create GitHub App", Map.of());
    }
}
