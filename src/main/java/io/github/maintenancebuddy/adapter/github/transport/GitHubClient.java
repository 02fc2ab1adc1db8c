package io.github.maintenancebuddy.adapter.github.transport;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Doubt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Sends requests to GitHub with one signature. Whatever is no success comes out as what the outbox knows: refused, busy, or in
 * doubt.
 */
public final class GitHubClient {
    /** The operator has to do something about it. */
    private static final Duration SIGN_IN_AGAIN_IN = Duration.ofMinutes(1);

    private static final Duration RETRY_IN = Duration.ofSeconds(5);

    private final HttpTransport transport;
    private final RequestSigner signer;
    private final RateLimiter rateLimiter;
    private final InstantSource clock;

    public GitHubClient(HttpTransport transport, RequestSigner signer, InstantSource clock) {
        this.transport = transport;
        this.signer = signer;
        this.rateLimiter = new RateLimiter(clock);
        this.clock = clock;
    }

    /** Sends the request; its response is a success, or says that nothing has changed since the ETag that was sent. */
    public ApiResponse send(ApiRequest request) {
        return requireSuccess(request, attempt(request));
    }

    /** Sends the request and reads the response. */
    public <T> T ask(ApiRequest request, Class<T> type) {
        return read(request, send(request), type);
    }

    /** Sends the request and reads the response; empty where GitHub knows no such thing, or not any more. */
    public <T> Optional<T> find(ApiRequest request, Class<T> type) {
        var response = attempt(request);
        var absent = response.status() == 404 || response.status() == 410;
        return absent ? Optional.empty() : Optional.of(read(request, requireSuccess(request, response), type));
    }

    /** Sends the request; empty where GitHub knows no such thing, or does not show it to us. */
    public Optional<ApiResponse> findVisible(ApiRequest request) {
        var response = attempt(request);
        return switch (response.status()) {
            case 403, 404, 410, 451 -> Optional.empty();
            default -> Optional.of(requireSuccess(request, response));
        };
    }

    /** Whether GitHub knows such a thing. */
    public boolean exists(ApiRequest request) {
        var response = attempt(request);
        return response.status() != 404 && requireSuccess(request, response).status() < 300;
    }

    /** The share of the hour's requests that is left. */
    public double remainingShare() {
        return rateLimiter.remainingShare();
    }

    private ApiResponse attempt(ApiRequest request) {
        rateLimiter.check();
        var response = signer.send(authorization -> transport.send(request, authorization));
        rateLimiter.record(response);
        return response;
    }

    private ApiResponse requireSuccess(ApiRequest request, ApiResponse response) {
        var status = response.status();
        if (status < 300 || status == 304) {
            return response;
        }
        if (status == 401) {
            throw new Busy(
                    "GitHub does not accept our sign-in (401).", clock.instant().plus(SIGN_IN_AGAIN_IN));
        }
        throw status < 500 ? ApiErrors.refused(response) : failed(request, "GitHub has a problem (" + status + ").");
    }

    public <T> T read(ApiRequest request, ApiResponse response, Class<T> type) {
        try {
            return GitHubJson.read(response.body(), type);
        } catch (JacksonException e) {
            throw failed(request, "GitHub's answer cannot be read.");
        }
    }

    private RuntimeException failed(ApiRequest request, String sentence) {
        return request.repeatable() ? new Busy(sentence, clock.instant().plus(RETRY_IN)) : new Doubt(sentence);
    }
}
