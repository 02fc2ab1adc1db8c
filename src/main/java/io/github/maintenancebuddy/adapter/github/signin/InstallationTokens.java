package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Doubt;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The tokens with which we act at an installation: in memory only, one minted at a time, used until shortly before they
 * end.
 *
 * @see <a
 *     href="https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app">Create an
 *     installation access token</a>
 */
final class InstallationTokens {
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);
    private static final Duration RETRY_IN = Duration.ofSeconds(5);

    private final GitHubClient app;
    private final InstantSource clock;
    private final Map<InstallationId, FutureTask<Token>> minted = new ConcurrentHashMap<>();

    InstallationTokens(GitHubClient app, InstantSource clock) {
        this.app = app;
        this.clock = clock;
    }

    /** A token of GitHub's; times are by our clock. */
    record Token(String value, Instant mintedAt, Instant expiresAt) {
        String authorization() {
            return "Bearer " + value;
        }

        /** Without the value, which belongs into no log. */
        @Override
        public String toString() {
            return "token until " + expiresAt;
        }
    }

    private record TokenResponse(String token, Instant expiresAt) {}

    Token of(InstallationId installation) {
        var task = minted.compute(
                installation,
                (key, known) -> known != null && usable(known) ? known : new FutureTask<>(() -> mint(installation)));
        // Who comes first mints, here; a task runs once, and the others wait for it.
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy("No token could be waited for.");
        }
    }

    /** This token is not accepted any more. */
    void invalidate(InstallationId installation, Token token) {
        minted.computeIfPresent(installation, (key, known) -> holds(known, token) ? null : known);
    }

    private boolean usable(FutureTask<Token> task) {
        return switch (task.state()) {
            case RUNNING -> true;
            case SUCCESS ->
                clock.instant().isBefore(task.resultNow().expiresAt().minus(RENEW_BEFORE));
            case FAILED, CANCELLED -> false;
        };
    }

    private static boolean holds(FutureTask<Token> task, Token token) {
        return task.state() == Future.State.SUCCESS && task.resultNow().equals(token);
    }

    /** A token too many does no harm, so a lost answer puts nothing in doubt. */
    private Token mint(InstallationId installation) {
        try {
            return minted(ApiRequest.write("POST", "/app/installations/" + installation + "/access_tokens", Map.of()));
        } catch (Doubt e) {
            throw busy(String.valueOf(e.getMessage()));
        }
    }

    private Token minted(ApiRequest request) {
        var response = app.send(request);
        var granted = app.read(request, response, TokenResponse.class);
        var now = clock.instant();
        var length = Duration.between(response.date().orElse(now), granted.expiresAt());
        return new Token(granted.token(), now, now.plus(length));
    }

    private Busy busy(String why) {
        return new Busy(why, clock.instant().plus(RETRY_IN));
    }
}
