package io.github.maintenancebuddy.github;

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
final class Lines {
    private final Exchange exchange;
    private final InstantSource clock;
    private final InstallationCredential.Pause pause;
    private final Line app;
    private final InstallationTokens tokens;
    private final Map<Long, Served> served = new ConcurrentHashMap<>();

    /** The same line, as it is and with the library on top. */
    private record Served(Line line, GitHub library) {}

    Lines(String appId, PrivateKey key, Exchange exchange, InstantSource clock, InstallationCredential.Pause pause) {
        this.exchange = exchange;
        this.clock = clock;
        this.pause = pause;
        this.app = new Line(exchange, new AppCredential(appId, key, new GitHubClock(clock)), clock);
        this.tokens = new InstallationTokens(app, clock);
    }

    /** The line of the app itself, which may ask about the app and little else. */
    Line app() {
        return app;
    }

    /** The share of the hour's requests that is left on the line where least is. */
    double leastLeft() {
        return Stream.concat(Stream.of(app), served.values().stream().map(Served::line))
                .mapToDouble(Line::left)
                .min()
                .orElse(1);
    }

    Line line(long installation) {
        return served(installation).line();
    }

    GitHub library(long installation) {
        return served(installation).library();
    }

    private Served served(long installation) {
        return served.computeIfAbsent(installation, this::serve);
    }

    private Served serve(long installation) {
        var line = new Line(exchange, new InstallationCredential(installation, tokens, clock, pause), clock);
        return new Served(line, library(line));
    }

    /** The handlers never come into play, since the connector throws first; but the library's own ones would wait. */
    private GitHub library(Line line) {
        try {
            return new GitHubBuilder()
                    .withEndpoint(exchange.base())
                    .withConnector(new Connector(line))
                    .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                    .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
