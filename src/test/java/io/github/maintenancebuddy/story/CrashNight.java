package io.github.maintenancebuddy.story;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.maintenancebuddy.adapter.webhook.GitHubEvents;
import io.github.maintenancebuddy.channel.standin.Mailboxes;
import io.github.maintenancebuddy.github.standin.Delivery;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Person;
import io.github.maintenancebuddy.github.standin.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A night with several maintenances at once, each in a repository of its own, and an app in a process of its own that can
 * be killed and started again. Two nights on which the same happens are the same to the last number.
 */
final class CrashNight implements AutoCloseable {
    private static final Instant FRIDAY = Instant.parse("2026-12-04T11:00:00Z");
    private static final int SHOPS = 4;
    private static final int READERS = 15;

    final MovableClock clock = MovableClock.standingAt(FRIDAY);
    final GitHub gitHub = GitHub.setUp(clock)
            .signingInBy(InstantSource.system())
            .withoutValidation()
            .start();
    final List<Issue> issues = new ArrayList<>();
    final WireMockServer subscriber = new WireMockServer(wireMockConfig().dynamicPort());
    final Mailboxes mail = new Mailboxes();

    private final FastJar jar;
    private final Path folder;
    private final ClockInFile appClock;
    private final int port = JarProcess.freePort();
    private final OpenDatabase database;
    private JarProcess app;

    CrashNight(FastJar jar, Path folder) throws IOException, SQLException {
        this.jar = jar;
        this.folder = Files.createDirectories(folder);
        appClock = new ClockInFile(clockFile());
        appClock.set(FRIDAY);
        database = new OpenDatabase(folder.resolve("data").resolve("maintenance-buddy.db"));
        subscriber.start();
        subscriber.stubFor(any(anyUrl()).willReturn(ok()));
        for (var number = 1; number <= SHOPS; number++) {
            issues.add(planned(number));
        }
        app = launch();
        ready();
        database.subscribe(issues.getFirst().repository(), READERS);
        gitHub.webhookFaults().release();
    }

    /**
     * Opened before the app runs, so that its number is the same every night; GitHub delivers that later. Each has
     * people of its own, since what one plan says about the others' plans depends on which is read first.
     */
    private Issue planned(int number) {
        var lead = gitHub.person("ann-" + number);
        var shop = gitHub.repository("acme/shop-" + number)
                .publicly()
                .grant(lead.login(), Role.WRITE)
                .grant("bob-" + number, Role.WRITE)
                .label("maintenance")
                .file(".github/maintenance.yml", "channels: [hook, readers]\n");
        gitHub.sendWebhooksTo(URI.create("http://localhost:" + port + "/github/webhooks"));
        gitHub.webhookFaults().hold();
        var form = FilledForm.saturdayMigration().with("Buddy", "bob-" + number);
        return lead.opens(shop, form.title(), form.text(), "maintenance");
    }

    Person lead(Issue issue) {
        return gitHub.person("ann-" + (issues.indexOf(issue) + 1));
    }

    Person buddy(Issue issue) {
        return gitHub.person("bob-" + (issues.indexOf(issue) + 1));
    }

    /** It is later. */
    void itIs(String time) {
        clock.moveTo(Instant.parse(time));
        appClock.set(clock.now());
    }

    void kill() {
        app.kill();
    }

    void startAgain() {
        app = launch();
    }

    boolean isReady() throws InterruptedException {
        return app.ready();
    }

    /** Nothing is under way any more: all that GitHub has to deliver is delivered, decided, carried out and answered. */
    boolean isQuiet() throws Exception {
        gitHub.awaitWebhooks();
        var quiet = app.ready() && allDelivered() && database.waiting(clock.now()) == 0;
        gitHub.awaitWebhooks();
        return quiet;
    }

    /** What failed was asked for again, unless the app has kept it and died before it could say so. */
    private boolean allDelivered() throws SQLException {
        Map<UUID, Boolean> delivered = gitHub.deliveries().stream()
                .filter(delivery -> GitHubEvents.concerns(delivery.event(), String.valueOf(delivery.action())))
                .collect(Collectors.toMap(Delivery::guid, Delivery::succeeded, Boolean::logicalOr));
        for (var delivery : delivered.entrySet()) {
            if (!delivery.getValue() && !database.knows(delivery.getKey())) {
                return false;
            }
        }
        return true;
    }

    OpenDatabase database() {
        return database;
    }

    String page(String path) throws Exception {
        return app.read(path);
    }

    private void ready() {
        app.awaitReady();
    }

    private JarProcess launch() {
        var environment = new HashMap<>(settings(subscriber.port(), mail.port()));
        environment.put("PUBLIC_URL", "https://status.example");
        environment.put("MAINTENANCE_BUDDY_FIRST_LOOK", "PT1S");
        return JarProcess.launch(jar.command(clockFile()), port, gitHub, folder, environment);
    }

    /** The app's channels, as the operator sets them. */
    static Map<String, String> settings(int webhooks, int mail) {
        return Map.of(
                "SPRING_MAIL_HOST", "localhost",
                "SPRING_MAIL_PORT", Integer.toString(mail),
                "MAINTENANCEBUDDY_CHANNELS_READERS_TYPE", "mail",
                "MAINTENANCEBUDDY_CHANNELS_READERS_FROM", "Shop operations <ops@shop.example>",
                "MAINTENANCEBUDDY_CHANNELS_READERS_REPOSITORIES", "acme/*",
                "MAINTENANCEBUDDY_CHANNELS_HOOK_TYPE", "webhook",
                "MAINTENANCEBUDDY_CHANNELS_HOOK_URL", "http://localhost:" + webhooks + "/hook",
                "MAINTENANCEBUDDY_CHANNELS_HOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "MAINTENANCEBUDDY_CHANNELS_HOOK_REPOSITORIES", "acme/*",
                "MAINTENANCEBUDDY_CHANNELS_HOOK_PRIVATETARGET", "true");
    }

    private Path clockFile() {
        return folder.resolve("clock");
    }

    @Override
    public void close() {
        app.close();
        subscriber.stop();
        mail.close();
        gitHub.close();
    }
}
