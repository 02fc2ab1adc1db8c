package io.github.maintenancebuddy;

import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.page.SampleShop;
import io.github.maintenancebuddy.github.standin.page.SandboxPages;
import io.github.maintenancebuddy.github.standin.page.SandboxTeam;
import io.github.maintenancebuddy.github.standin.page.Surroundings;
import io.github.maintenancebuddy.runtime.reconcile.InstallationReconciler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;

/** Starts the app together with a stand-in for GitHub that has pages to click. */
public final class SandboxApplication {
    private static final MovableClock CLOCK = MovableClock.flowing();
    private static final Path DATA = Path.of("target", "sandbox-data");

    private SandboxApplication() {}

    /** Gives the app the clock that the pages move; not scanned, so that tests do not get it. */
    static class SandboxConfiguration {
        @Bean
        @Primary
        InstantSource sandboxClock() {
            return CLOCK;
        }
    }

    public static void main(String[] arguments) throws IOException {
        var port = setting("SANDBOX_PORT", "9090");
        var appPort = setting("SERVER_PORT", "8080");
        var appUrl = "http://localhost:" + appPort;
        var outside = Outside.start(CLOCK);
        var shop = SampleShop.open(Integer.parseInt(setting("SHOP_PORT", "9091")), appUrl);
        var around = new Surroundings(appUrl, shop.url(), outside);
        var gitHub = GitHub.setUp(CLOCK)
                .signingInBy(InstantSource.system())
                .onPort(Integer.parseInt(port))
                .withoutValidation()
                .withPages(started -> new SandboxPages(started, CLOCK, around))
                .start();
        SandboxTeam.moveInto(gitHub);
        configureApp(gitHub, appUrl);
        outside.settings().forEach((setting, value) -> System.setProperty(setting, value.toString()));
        var app = SpringApplication.from(MaintenanceBuddy::main)
                .with(SandboxConfiguration.class)
                .run(arguments);
        stopInPeace(app.getApplicationContext());
        gitHub.sendWebhooksTo(URI.create(appUrl + "/github/webhooks"));
        // The app was installed before it ran; a visitor shall not wait a minute for the status page.
        app.getApplicationContext().getBean(InstallationReconciler.class).run();
        System.out.printf(
                "%n  Sandbox:     %s%n  Status page: %s/status/acme/shop%n  Banner:      %s%n%n",
                gitHub.url(), appUrl, shop.url());
    }

    /** Being stopped is how it ends; the 143 that Java ends with after SIGTERM is a failure to Maven. */
    private static void stopInPeace(ConfigurableApplicationContext app) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            app.close();
            Runtime.getRuntime().halt(0);
        }));
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private static void configureApp(GitHub gitHub, String appUrl) throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        Map.of(
                        "GITHUB_APP_ID",
                        Long.toString(gitHub.app().id()),
                        "GITHUB_APP_PRIVATE_KEY",
                        gitHub.app().privateKeyPem(),
                        "GITHUB_APP_WEBHOOK_SECRET",
                        gitHub.app().webhookSecret(),
                        "GITHUB_API_URL",
                        gitHub.url(),
                        // GitHub asks for a second between writes; nobody shall wait for that here.
                        "GITHUB_WRITE_PACE",
                        "100ms",
                        "PUBLIC_URL",
                        appUrl,
                        "MANAGEMENT_SERVER_PORT",
                        setting("MANAGEMENT_SERVER_PORT", "0"),
                        // What has just been done is shown at once.
                        "maintenance-buddy.public-page-age",
                        "0ms",
                        // It links the setup page, which has nothing to do here.
                        "logging.level.io.github.maintenancebuddy.adapter.setup",
                        "warn",
                        "spring.datasource.url",
                        "jdbc:sqlite:" + DATA.resolve("maintenance-buddy.db"))
                .forEach(System::setProperty);
    }
}
