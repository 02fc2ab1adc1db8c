package io.github.maintenancebuddy.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** No secret gets into the log, whatever its level and whatever goes wrong, nor out of any endpoint. */
class SecretsTest extends Story {
    /** Stands in every secret that the operator sets here. */
    private static final String CANARY = "Canary1Canary2Canary3Canary4Canary5=";

    private final WireMockServer world =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Override
    protected Map<String, Object> database(Path folder) {
        world.start();
        var settings = new HashMap<>(super.database(folder));
        settings.put("spring.datasource.password", CANARY);
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", "1");
        settings.put("spring.mail.password", CANARY);
        settings.put("management.endpoints.web.exposure.include", "*");
        settings.put("management.endpoint.health.show-details", "always");
        channel(settings, "chat", "slack");
        channel(settings, "hook", "webhook");
        channel(settings, "alerts", "alertmanager");
        channel(settings, "readers", "mail");
        settings.put("maintenance-buddy.channels.readers.from", "Shop <ops@shop.example>");
        return settings;
    }

    private void channel(Map<String, Object> settings, String name, String type) {
        var setting = "maintenance-buddy.channels." + name + ".";
        settings.put(setting + "type", type);
        settings.put(setting + "url", world.baseUrl() + "/" + CANARY.replace("=", "") + "/" + name);
        settings.put(setting + "secret", "whsec_" + CANARY);
        settings.put(setting + "repositories", "acme/*");
        settings.put(setting + "silences", "*");
        settings.put(setting + "private-target", true);
    }

    @AfterAll
    void stop() {
        world.stop();
    }

    @Test
    void no_secret_is_in_the_log_or_in_what_an_endpoint_tells() throws Exception {
        try (var log = JsonLog.read(Level.TRACE)) {
            aNightOnWhichEverythingFails();

            assertThat(log.lines()).hasSizeGreaterThan(20).allSatisfy(this::holdsNoSecret);
            for (var endpoint : endpoints()) {
                assertThat(app.page(endpoint)).as(endpoint).satisfies(this::holdsNoSecret);
            }
        }
        // all of it was meant to go wrong, and so may what is under way when it ends
        app.close();
        newErrors();
    }

    private void aNightOnWhichEverythingFails() throws Exception {
        shop.file(".github/maintenance.yml", "channels: [chat, hook, alerts, readers]\nservices: [API]\n");
        world.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500).withBody(CANARY)));
        var issue = ann.opens(shop, "Move", FilledForm.saturdayMigration().text(), "maintenance");
        decided();
        ann.comments(issue, "/announce");
        decided();
        Awaitility.await().until(() -> world.getAllServeEvents().size() > 1);
        world.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        gitHub.faults().next("POST", ".*").times(3).unauthorized();
        gitHub.faults().next("PATCH", ".*").storedButBadGateway();
        gitHub.revokeTokens();
        ann.comments(issue, "/start anyway now");
        decided();
        gitHub.faults().down();
        dave.comments(issue, "/note nobody hears this");
        gitHub.awaitWebhooks();
        app.page("/mail/confirm/Canary");
        app.page("/status/canary-secret?service=Canary");
        ForgedRequest.of("issues", "{}").sentTo(app.url("/github/webhooks"), "a wrong secret");
        clock.move(Duration.ofMinutes(10));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(app.page("/actuator/health")).contains("DEGRADED"));
    }

    private List<String> endpoints() throws Exception {
        return JsonPath.<List<String>>read(app.page("/actuator"), "$._links.*.href").stream()
                .map(link -> URI.create(link.replaceAll("[{].*", "")).getPath())
                // the memory itself, which nobody exposes by mistake: it must be allowed twice
                .filter(path -> !path.endsWith("/heapdump"))
                .toList();
    }

    private void holdsNoSecret(String text) {
        assertThat(text)
                .doesNotContain("Canary", "PRIVATE KEY", gitHub.app().webhookSecret(), keyMaterial())
                .doesNotContainPattern("ghs_[A-Za-z0-9]|eyJ[A-Za-z0-9]{10}");
    }

    private String keyMaterial() {
        return gitHub.app().privateKeyPem().lines().skip(1).findFirst().orElseThrow();
    }
}
