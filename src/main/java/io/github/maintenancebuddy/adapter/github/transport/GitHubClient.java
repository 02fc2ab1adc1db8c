package io.github.maintenancebuddy.adapter.github.transport;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Doubt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Calls to GitHub with one signature. Whatever is no success comes out as what the outbox knows: refused, busy, or in
 * doubt.
 */
public final class GitHubClient {
    /** Whoever runs the app has to do something about it. */
    private static final Duration SIGN_IN_AGAIN_IN = Duration.ofMinutes(1);

    private static final Duration RETRY_IN = Duration.ofSeconds(5);

    private final HttpTransport exchange;
    private final RequestSigner credential;
    private final RateLimiter limits;
    private final InstantSource clock;

    public GitHubClient(HttpTransport exchange, RequestSigner credential, InstantSource clock) {
        this.exchange = exchange;
        this.credential = credential;
        this.limits = new RateLimiter(clock);
        this.clock = clock;
    }

    /** Makes the call; its answer is a success, or says that nothing has changed since the ETag that was sent. */
    public ApiResponse send(ApiRequest call) {
        return success(call, answer(call));
    }

    /** Makes the call and reads what it answers. */
    public <T> T ask(ApiRequest call, Class<T> type) {
        return read(call, send(call), type);
    }

    /** Makes the call and reads what it answers; empty where GitHub knows no such thing, or not any more. */
    public <T> Optional<T> find(ApiRequest call, Class<T> type) {
        var answer = answer(call);
        var absent = answer.status() == 404 || answer.status() == 410;
        return absent ? Optional.empty() : Optional.of(read(call, success(call, answer), type));
    }

    /** Makes the call; empty where GitHub knows no such thing, or does not show it to us. */
    public Optional<ApiResponse> look(ApiRequest call) {
        var answer = answer(call);
        return switch (answer.status()) {
            case 403, 404, 410, 451 -> Optional.empty();
            default -> Optional.of(success(call, answer));
        };
    }

    /** Whether GitHub knows such a thing. */
    public boolean exists(ApiRequest call) {
        var answer = answer(call);
        return answer.status() != 404 && success(call, answer).status() < 300;
    }

    /** The share of the hour's requests that is left. */
    public double left() {
        return limits.left();
    }

    private ApiResponse answer(ApiRequest call) {
        limits.check();
        var answer = credential.sign(authorization -> exchange.send(call, authorization));
        limits.note(answer);
        return answer;
    }

    private ApiResponse success(ApiRequest call, ApiResponse answer) {
        var status = answer.status();
        if (status < 300 || status == 304) {
            return answer;
        }
        if (status == 401) {
            throw new Busy(
                    "GitHub does not accept our sign-in (401).", clock.instant().plus(SIGN_IN_AGAIN_IN));
        }
        throw status < 500 ? ApiErrors.of(answer) : unclear(call, "GitHub has a problem (" + status + ").");
    }

    public <T> T read(ApiRequest call, ApiResponse answer, Class<T> type) {
        try {
            return GitHubJson.read(answer.body(), type);
        } catch (JacksonException e) {
            throw unclear(call, "GitHub's answer cannot be read.");
        }
    }

    private RuntimeException unclear(ApiRequest call, String sentence) {
        return call.repeatable() ? new Busy(sentence, clock.instant().plus(RETRY_IN)) : new Doubt(sentence);
    }
}
