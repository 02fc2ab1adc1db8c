package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.MaintenanceBuddy;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The app as it is installed, on a port and a database of its own, together with a stand-in for GitHub. */
final class RunningApp implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningApp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the app with that database; the maintenance clock is the one that the story moves. */
    static RunningApp start(GitHub gitHub, MovableClock clock, Map<String, Object> database) {
        var settings = new HashMap<>(database);
        settings.put("GITHUB_APP_ID", gitHub.app().id());
        settings.put("GITHUB_APP_PRIVATE_KEY", gitHub.app().privateKeyPem());
        settings.put("GITHUB_APP_WEBHOOK_SECRET", gitHub.app().webhookSecret());
        settings.put("GITHUB_API_URL", gitHub.url());
        settings.put("PUBLIC_URL", "https://status.example");
        settings.put("GITHUB_WRITE_PACE", "0ms");
        settings.put("maintenance-buddy.public-page-age", "0ms");
        settings.put("SERVER_PORT", 0);
        settings.put("MANAGEMENT_SERVER_PORT", 0);
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "WARN");
        var application = new SpringApplication(MaintenanceBuddy.class);
        application.setDefaultProperties(settings);
        application.addInitializers(new StoryTime(clock));
        return new RunningApp(application.run());
    }

    URI url(String path) {
        var port = path.startsWith("/actuator") ? "local.management.port" : "local.server.port";
        return URI.create("http://localhost:" + context.getEnvironment().getProperty(port) + path);
    }

    /** What somebody reads under this path. */
    String page(String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(url(path))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
