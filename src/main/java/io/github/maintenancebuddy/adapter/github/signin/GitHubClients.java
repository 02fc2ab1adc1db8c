package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.HttpTransport;
import io.github.maintenancebuddy.adapter.github.transport.LibraryConnector;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/** The clients of GitHub: one of the app itself, and one for each installation. */
public final class GitHubClients {
    private final HttpTransport transport;
    private final InstantSource clock;
    private final Pause pause;
    private final GitHubClient app;
    private final InstallationTokens tokens;
    private final Map<InstallationId, Connection> connections = new ConcurrentHashMap<>();

    /** Lets time pass. */
    public interface Pause {
        void sleep(Duration length) throws InterruptedException;
    }

    /** The same client, as it is and with the library on top. */
    private record Connection(GitHubClient client, GitHub library) {}

    public GitHubClients(String appId, PrivateKey key, HttpTransport transport, InstantSource clock, Pause pause) {
        this.transport = transport;
        this.clock = clock;
        this.pause = pause;
        this.app = new GitHubClient(transport, new AppSigner(appId, key, new GitHubClock(clock)), clock);
        this.tokens = new InstallationTokens(app, clock);
    }

    /** The client of the app itself, which may ask about the app and little else. */
    public GitHubClient forApp() {
        return app;
    }

    /** The share of the hour's requests that is left on the client where least is. */
    public double lowestRemainingShare() {
        return Stream.concat(Stream.of(app), connections.values().stream().map(Connection::client))
                .mapToDouble(GitHubClient::remainingShare)
                .min()
                .orElse(1);
    }

    public GitHubClient forInstallation(InstallationId installation) {
        return connection(installation).client();
    }

    public GitHub library(InstallationId installation) {
        return connection(installation).library();
    }

    private Connection connection(InstallationId installation) {
        return connections.computeIfAbsent(installation, this::connect);
    }

    private Connection connect(InstallationId installation) {
        var client = new GitHubClient(transport, new InstallationSigner(installation, tokens, clock, pause), clock);
        return new Connection(client, library(client));
    }

    /** The handlers never come into play, since the connector throws first; but the library's own ones would wait. */
    private GitHub library(GitHubClient client) {
        try {
            return new GitHubBuilder()
                    .withEndpoint(transport.base())
                    .withConnector(new LibraryConnector(client))
                    .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                    .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
