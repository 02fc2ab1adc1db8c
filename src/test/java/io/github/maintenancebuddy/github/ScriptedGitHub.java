package io.github.maintenancebuddy.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.maintenancebuddy.maintenance.IssueRef;
import io.github.maintenancebuddy.maintenance.Repository;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** GitHub as a script: it answers what a test says, and all it hears is held against GitHub's own description. */
final class ScriptedGitHub implements BeforeEachCallback, AfterEachCallback {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final KeyPair KEYS = keys();
    static final Repository SHOP = new Repository(42, 1, "acme/shop", false);
    static final IssueRef ISSUE = new IssueRef(SHOP, 7001, 7, "Upgrade", "https://github.com/acme/shop/issues/7");
    static final String MINT = "/app/installations/42/access_tokens";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final AtomicInteger scripts = new AtomicInteger();
    private volatile Instant now = NOW;

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.start();
        answers("POST", MINT, token("ghs_first.token", NOW.plus(Duration.ofHours(1))));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var mistakes = heard().stream()
                .filter(request -> !request.getUrl().startsWith("/repositories/"))
                .flatMap(request -> Described.mistakes(request).stream())
                .toList();
        exchanges.forEach(Exchange::close);
        server.stop();
        assertThat(mistakes).isEmpty();
    }

    URI url() {
        return URI.create(server.baseUrl());
    }

    Lines lines() {
        return lines(url());
    }

    Lines lines(URI apiUrl) {
        return lines(apiUrl, Duration.ofSeconds(30));
    }

    Lines lines(URI apiUrl, Duration timeout) {
        var exchange = new Exchange(apiUrl, timeout, () -> now, Traffic.UNWATCHED);
        exchanges.add(exchange);
        return new Lines("12345", KEYS.getPrivate(), exchange, () -> now, this::pause);
    }

    private void pause(Duration length) {
        pauses.add(length);
        now = now.plus(length);
    }

    List<Duration> pauses() {
        return pauses;
    }

    Instant now() {
        return now;
    }

    void pass(Duration length) {
        now = now.plus(length);
    }

    /** From now on these answers in turn; the last one stays. */
    void answers(String method, String path, ResponseDefinitionBuilder... inTurn) {
        var scenario = "script " + scripts.incrementAndGet();
        for (var step = 0; step < inTurn.length; step++) {
            var rule = request(method, urlPathEqualTo(path))
                    .inScenario(scenario)
                    .whenScenarioStateIs(step == 0 ? Scenario.STARTED : "step " + step)
                    .willReturn(inTurn[step]);
            server.stubFor(step == inTurn.length - 1 ? rule : rule.willSetStateTo("step " + (step + 1)));
        }
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    static ResponseDefinitionBuilder token(String value, Instant expiresAt) {
        return json(201, "{\"token\":\"%s\",\"expires_at\":\"%s\"}".formatted(value, expiresAt));
    }

    static ResponseDefinitionBuilder says(int status, String message) {
        return json(status, "{\"message\":\"%s\"}".formatted(message));
    }

    /** All requests in the order in which they came. */
    List<LoggedRequest> heard() {
        return server.getAllServeEvents().reversed().stream()
                .map(ServeEvent::getRequest)
                .toList();
    }

    /** Method and address of all requests but those for tokens. */
    List<String> calls() {
        return heard().stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .filter(call -> !call.contains("/access_tokens"))
                .toList();
    }

    /** How many tokens were minted. */
    long minted() {
        return heard().stream().filter(request -> request.getUrl().equals(MINT)).count();
    }

    /** The text of the last request. */
    String lastBody() {
        return heard().getLast().getBodyAsString();
    }
}
