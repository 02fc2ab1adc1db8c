package io.github.maintenancebuddy.adapter.github.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Doubt;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer over HTTP, with an end to waiting and with redirects inside of GitHub. */
public final class HttpTransport implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final Duration RETRY_IN = Duration.ofSeconds(5);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    private static final int MOST_REDIRECTS = 3;

    private final URI apiUrl;
    private final Duration timeout;
    private final InstantSource clock;
    private final TrafficListener traffic;
    private final HttpClient client;

    public HttpTransport(URI apiUrl, Duration timeout, InstantSource clock, TrafficListener traffic) {
        this.apiUrl = apiUrl;
        this.timeout = timeout;
        this.clock = clock;
        this.traffic = traffic;
        // HTTP/1.1: one request per connection, so that a broken one says something about one request only.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout.dividedBy(2))
                .build();
    }

    /** The address below which all paths are, without a slash behind. */
    public String base() {
        return apiUrl.toString().replaceAll("/+$", "");
    }

    /**
     * Sends a call, and again to where a renamed repository is now: GitHub has done nothing then, and wants method and
     * text again.
     *
     * @param authorization the value of that header; empty for what GitHub answers to anybody
     * @see <a
     *     href="https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects">Follow
     *     redirects</a>
     */
    public ApiResponse send(ApiRequest call, String authorization) {
        var target = target(call);
        for (var hop = 0; ; hop++) {
            var answer = told(call, target, authorization);
            LOG.debug("{} {} {}", call.method(), target.getPath(), answer.status());
            var elsewhere = elsewhere(target, answer);
            if (elsewhere.isEmpty() || hop == MOST_REDIRECTS) {
                return answer;
            }
            target = elsewhere.get();
        }
    }

    private URI target(ApiRequest call) {
        var target = URI.create(call.target().startsWith("/") ? base() + call.target() : call.target());
        if (!ours(target)) {
            throw new Refused("GitHub named an address at another server; nothing was sent there.");
        }
        return target;
    }

    private Optional<URI> elsewhere(URI from, ApiResponse answer) {
        return Optional.of(answer)
                .filter(it -> REDIRECTS.contains(it.status()))
                .flatMap(it -> it.header("Location"))
                .map(from::resolve)
                .filter(this::ours);
    }

    /** Another server would be given our token. */
    private boolean ours(URI target) {
        return apiUrl.getScheme().equalsIgnoreCase(target.getScheme())
                && apiUrl.getHost().equalsIgnoreCase(target.getHost())
                && apiUrl.getPort() == target.getPort();
    }

    private ApiResponse told(ApiRequest call, URI target, String authorization) {
        var began = System.nanoTime();
        try {
            var answer = once(call, target, authorization);
            traffic.answered(call.method(), answer.status(), since(began));
            return answer;
        } catch (Busy | Doubt e) {
            traffic.unanswered(call.method(), String.valueOf(e.getMessage()), since(began));
            throw e;
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private ApiResponse once(ApiRequest call, URI target, String authorization) {
        var began = System.nanoTime();
        var coming = client.sendAsync(request(call, target, authorization), BodyHandlers.ofString(UTF_8));
        try {
            // The request's own timeout ends with the headers; this one is for the text too.
            var response = coming.get(timeout.toMillis(), MILLISECONDS);
            return new ApiResponse(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException e) {
            throw failed(call, e.getCause(), began);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw lost(call, "did not answer in time", began);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw lost(call, "was not waited for", began);
        }
    }

    private HttpRequest request(ApiRequest call, URI target, String authorization) {
        var request = HttpRequest.newBuilder(target)
                .timeout(timeout)
                .setHeader("Accept", "application/vnd.github+json")
                .setHeader("User-Agent", "maintenance-buddy")
                .setHeader("X-GitHub-Api-Version", "2022-11-28");
        if (!authorization.isEmpty()) {
            request.setHeader("Authorization", authorization);
        }
        if (!call.body().isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        call.headers().forEach(request::setHeader);
        var body = call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body());
        return request.method(call.method(), body).build();
    }

    private RuntimeException failed(ApiRequest call, @Nullable Throwable cause, long began) {
        return switch (cause) {
            case ConnectException e -> unreached();
            case HttpConnectTimeoutException e -> unreached();
            case SSLHandshakeException e -> unreached();
            case null, default -> lost(call, "did not answer", began);
        };
    }

    private Busy unreached() {
        return new Busy("GitHub cannot be reached.", clock.instant().plus(RETRY_IN));
    }

    /** What nobody waits for any more may still be done until the time is up that a request is given. */
    private RuntimeException lost(ApiRequest call, String what, long began) {
        var sentence = "GitHub " + what + ".";
        var left = timeout.minus(since(began));
        return call.repeatable()
                ? new Busy(sentence, clock.instant().plus(RETRY_IN))
                : new Doubt(sentence, left.isNegative() ? Duration.ZERO : left);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
