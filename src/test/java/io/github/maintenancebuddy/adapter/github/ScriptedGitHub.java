package io.github.maintenancebuddy.adapter.github;

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
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.HttpClientExchange;
import io.github.maintenancebuddy.adapter.github.transport.HttpTransport;
import io.github.maintenancebuddy.adapter.github.transport.TrafficListener;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
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

/** GitHub as a script: it answers what a test says, and all that it receives is checked against GitHub's own description. */
public final class ScriptedGitHub implements BeforeEachCallback, AfterEachCallback {
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final KeyPair KEYS = keys();
    public static final Repository SHOP =
            new Repository(new InstallationId(42), new RepositoryId(1), "acme/shop", false);
    public static final IssueRef ISSUE =
            new IssueRef(SHOP, new IssueId(7001), 7, "Upgrade", "https://github.com/acme/shop/issues/7");
    public static final String MINT = "/app/installations/42/access_tokens";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final List<Duration> pauses = new ArrayList<>();
    private final List<HttpTransport> transports = new ArrayList<>();
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
        var mistakes = received().stream()
                .filter(request -> !request.getUrl().startsWith("/repositories/"))
                .flatMap(request -> OpenApiCheck.mistakes(request).stream())
                .toList();
        transports.forEach(HttpTransport::close);
        server.stop();
        assertThat(mistakes).isEmpty();
    }

    public URI url() {
        return URI.create(server.baseUrl());
    }

    public GitHubClients clients() {
        return clients(url());
    }

    public GitHubClients clients(URI apiUrl) {
        return clients(apiUrl, Duration.ofSeconds(30));
    }

    public GitHubClients clients(URI apiUrl, Duration timeout) {
        var transport = new HttpTransport(apiUrl, new HttpClientExchange(timeout), () -> now, TrafficListener.NONE);
        transports.add(transport);
        return new GitHubClients("12345", KEYS.getPrivate(), transport, () -> now, this::pause);
    }

    private void pause(Duration length) {
        pauses.add(length);
        now = now.plus(length);
    }

    public List<Duration> pauses() {
        return pauses;
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration length) {
        now = now.plus(length);
    }

    /** From now on these answers in turn; the last one stays. */
    public void answers(String method, String path, ResponseDefinitionBuilder... inTurn) {
        var scenario = "script " + scripts.incrementAndGet();
        for (var step = 0; step < inTurn.length; step++) {
            var rule = request(method, urlPathEqualTo(path))
                    .inScenario(scenario)
                    .whenScenarioStateIs(step == 0 ? Scenario.STARTED : "step " + step)
                    .willReturn(inTurn[step]);
            server.stubFor(step == inTurn.length - 1 ? rule : rule.willSetStateTo("step " + (step + 1)));
        }
    }

    public static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    public static ResponseDefinitionBuilder token(String value, Instant expiresAt) {
        return json(201, "{\"token\":\"%s\",\"expires_at\":\"%s\"}".formatted(value, expiresAt));
    }

    public static ResponseDefinitionBuilder says(int status, String message) {
        return json(status, "{\"message\":\"%s\"}".formatted(message));
    }

    /** All requests in the order in which they came. */
    public List<LoggedRequest> received() {
        return server.getAllServeEvents().reversed().stream()
                .map(ServeEvent::getRequest)
                .toList();
    }

    /** Method and address of all requests except those for tokens. */
    public List<String> requests() {
        return received().stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .filter(request -> !request.contains("/access_tokens"))
                .toList();
    }

    /** How many tokens were minted. */
    public long minted() {
        return received().stream()
                .filter(request -> request.getUrl().equals(MINT))
                .count();
    }

    /** The text of the last request. */
    public String lastBody() {
        return received().getLast().getBodyAsString();
    }
}
