package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.signin.InstallationTokens.Token;
import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import io.github.maintenancebuddy.adapter.github.transport.RequestSigner;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Signs in as the app at one installation. GitHub may need a few seconds to know a fresh token everywhere, so that one is
 * tried again; an older one that is not accepted is replaced once.
 */
final class InstallationSigner implements RequestSigner {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final List<Duration> RETRY_WAITS =
            List.of(1, 2, 4).stream().map(Duration::ofSeconds).toList();

    private final InstallationId installation;
    private final InstallationTokens tokens;
    private final InstantSource clock;
    private final GitHubClients.Pause pause;

    InstallationSigner(
            InstallationId installation, InstallationTokens tokens, InstantSource clock, GitHubClients.Pause pause) {
        this.installation = installation;
        this.tokens = tokens;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public ApiResponse send(Function<String, ApiResponse> request) {
        var token = tokens.of(installation);
        var response = retryWhileFresh(request, token);
        if (response.status() != 401) {
            return response;
        }
        tokens.invalidate(installation, token);
        return retryWhileFresh(request, tokens.of(installation));
    }

    private ApiResponse retryWhileFresh(Function<String, ApiResponse> request, Token token) {
        var response = request.apply(token.authorization());
        for (var wait : RETRY_WAITS) {
            if (response.status() != 401 || !fresh(token) || !waitFor(wait)) {
                return response;
            }
            response = request.apply(token.authorization());
        }
        return response;
    }

    private boolean fresh(Token token) {
        return clock.instant().isBefore(token.mintedAt().plus(FRESH));
    }

    private boolean waitFor(Duration length) {
        try {
            pause.sleep(length);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
