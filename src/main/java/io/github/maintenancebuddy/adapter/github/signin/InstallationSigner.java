package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.signin.InstallationTokens.Token;
import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import io.github.maintenancebuddy.adapter.github.transport.RequestSigner;
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
    private static final List<Duration> WAITS =
            List.of(1, 2, 4).stream().map(Duration::ofSeconds).toList();

    private final long installation;
    private final InstallationTokens tokens;
    private final InstantSource clock;
    private final Pause pause;

    /** Lets time pass. */
    public interface Pause {
        void sleep(Duration length) throws InterruptedException;
    }

    InstallationSigner(long installation, InstallationTokens tokens, InstantSource clock, Pause pause) {
        this.installation = installation;
        this.tokens = tokens;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public ApiResponse sign(Function<String, ApiResponse> call) {
        var token = tokens.of(installation);
        var answer = patiently(call, token);
        if (answer.status() != 401) {
            return answer;
        }
        tokens.forget(installation, token);
        return patiently(call, tokens.of(installation));
    }

    private ApiResponse patiently(Function<String, ApiResponse> call, Token token) {
        var answer = call.apply(token.authorization());
        for (var wait : WAITS) {
            if (answer.status() != 401 || !fresh(token) || !slept(wait)) {
                return answer;
            }
            answer = call.apply(token.authorization());
        }
        return answer;
    }

    private boolean fresh(Token token) {
        return clock.instant().isBefore(token.mintedAt().plus(FRESH));
    }

    private boolean slept(Duration length) {
        try {
            pause.sleep(length);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
