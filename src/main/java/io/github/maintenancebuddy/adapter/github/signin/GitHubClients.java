package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.HttpTransport;
import io.github.maintenancebuddy.adapter.github.transport.LibraryConnector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/** The lines to GitHub: one of the app itself, and one for each installation. */
public final class GitHubClients {
    private final HttpTransport exchange;
    private final InstantSource clock;
    private final InstallationSigner.Pause pause;
    private final GitHubClient app;
    private final InstallationTokens tokens;
    private final Map<Long, Served> served = new ConcurrentHashMap<>();

    /** The same line, as it is and with the library on top. */
    private record Served(GitHubClient line, GitHub library) {}

    public GitHubClients(
            String appId, PrivateKey key, HttpTransport exchange, InstantSource clock, InstallationSigner.Pause pause) {
        this.exchange = exchange;
        this.clock = clock;
        this.pause = pause;
        this.app = new GitHubClient(exchange, new AppSigner(appId, key, new GitHubClock(clock)), clock);
        this.tokens = new InstallationTokens(app, clock);
    }

    /** The line of the app itself, which may ask about the app and little else. */
    public GitHubClient app() {
        return app;
    }

    /** The share of the hour's requests that is left on the line where least is. */
    public double leastLeft() {
        return Stream.concat(Stream.of(app), served.values().stream().map(Served::line))
                .mapToDouble(GitHubClient::left)
                .min()
                .orElse(1);
    }

    public GitHubClient line(long installation) {
        return served(installation).line();
    }

    public GitHub library(long installation) {
        return served(installation).library();
    }

    private Served served(long installation) {
        return served.computeIfAbsent(installation, this::serve);
    }

    private Served serve(long installation) {
        var line = new GitHubClient(exchange, new InstallationSigner(installation, tokens, clock, pause), clock);
        return new Served(line, library(line));
    }

    /** The handlers never come into play, since the connector throws first; but the library's own ones would wait. */
    private GitHub library(GitHubClient line) {
        try {
            return new GitHubBuilder()
                    .withEndpoint(exchange.base())
                    .withConnector(new LibraryConnector(line))
                    .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                    .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
