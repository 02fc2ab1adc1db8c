package io.github.maintenancebuddy.adapter.github.transport;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Doubt;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.HttpExchange.NoResponse;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests to one GitHub server, and follows its redirects inside of it. */
public final class HttpTransport implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);
    private static final Duration RETRY_IN = Duration.ofSeconds(5);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    private static final int MAX_REDIRECTS = 3;

    private final URI apiUrl;
    private final HttpExchange exchange;
    private final InstantSource clock;
    private final TrafficListener traffic;

    public HttpTransport(URI apiUrl, HttpExchange exchange, InstantSource clock, TrafficListener traffic) {
        this.apiUrl = apiUrl;
        this.exchange = exchange;
        this.clock = clock;
        this.traffic = traffic;
    }

    /** The address below which all paths are, without a slash behind. */
    public String base() {
        return apiUrl.toString().replaceAll("/+$", "");
    }

    /**
     * Sends a request, and again to where a renamed repository is now: GitHub has done nothing then, and wants method
     * and text again.
     *
     * @param authorization the value of that header; empty for what GitHub answers to anybody
     * @see <a
     *     href="https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects">Follow
     *     redirects</a>
     */
    public ApiResponse send(ApiRequest request, String authorization) {
        var target = target(request);
        for (var hop = 0; ; hop++) {
            var response = timed(request, target, authorization);
            LOG.debug("{} {} {}", request.method(), target.getPath(), response.status());
            var redirect = redirectTarget(target, response);
            if (redirect.isEmpty() || hop == MAX_REDIRECTS) {
                return response;
            }
            target = redirect.get();
        }
    }

    private URI target(ApiRequest request) {
        var target = URI.create(request.path().startsWith("/") ? base() + request.path() : request.path());
        if (!sameServer(target)) {
            throw new Refused("GitHub named an address at another server; nothing was sent there.");
        }
        return target;
    }

    private Optional<URI> redirectTarget(URI from, ApiResponse response) {
        return Optional.of(response)
                .filter(it -> REDIRECTS.contains(it.status()))
                .flatMap(it -> it.header("Location"))
                .map(from::resolve)
                .filter(this::sameServer);
    }

    /** Another server would be given our token. */
    private boolean sameServer(URI target) {
        return apiUrl.getScheme().equalsIgnoreCase(target.getScheme())
                && apiUrl.getHost().equalsIgnoreCase(target.getHost())
                && apiUrl.getPort() == target.getPort();
    }

    private ApiResponse timed(ApiRequest request, URI target, String authorization) {
        var began = System.nanoTime();
        try {
            var response = exchange.send(new HttpExchange.Request(
                    request.method(), target, headers(request, authorization), request.body()));
            traffic.answered(request.method(), response.status(), since(began));
            return response;
        } catch (NoResponse e) {
            var sentence = String.valueOf(e.getMessage());
            traffic.unanswered(request.method(), sentence, since(began));
            if (e.mayLandFor().isPresent() && !request.repeatable()) {
                throw new Doubt(sentence, e.mayLandFor().get());
            }
            throw new Busy(sentence, clock.instant().plus(RETRY_IN));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Map<String, String> headers(ApiRequest request, String authorization) {
        var headers = new HashMap<>(Map.of(
                "Accept", "application/vnd.github+json",
                "User-Agent", "maintenance-buddy",
                "X-GitHub-Api-Version", "2022-11-28"));
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        if (!request.body().isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        headers.putAll(request.headers());
        return headers;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
