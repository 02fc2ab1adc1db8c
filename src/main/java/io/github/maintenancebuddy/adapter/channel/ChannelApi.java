package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Speaks to services that can be asked what they hold: whatever is not a clear no is tried again. */
final class ChannelApi {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** A few requests must fit into the lease on the queue. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private static final Duration UNLESS_SAID = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private ChannelApi() {}

    /** Nothing may be sent there. */
    private static final class NotAllowed extends RestClientException {
        private static final long serialVersionUID = 1L;

        NotAllowed(String why) {
            super(why);
        }
    }

    /** Asks this target and never elsewhere, with these headers in each request. */
    static RestClient client(ChannelTarget target, Map<String, String> headers) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(TO_ANSWER);
        return RestClient.builder()
                .requestFactory(requests)
                .baseUrl(target.address())
                .defaultHeaders(all -> headers.forEach(all::set))
                .requestInterceptor((request, body, execution) -> {
                    guard(target);
                    return execution.execute(request, body);
                })
                .build();
    }

    private static void guard(ChannelTarget target) throws IOException {
        var refusal = target.refusal();
        if (refusal.isPresent()) {
            throw new NotAllowed(refusal.get());
        }
    }

    /** Does it, and says what came of it. */
    static EffectOutcome<Optional<String>> answer(Supplier<Optional<String>> exchange) {
        try {
            return new EffectOutcome.Done<>(exchange.get());
        } catch (RestClientResponseException e) {
            return answered(e);
        } catch (NotAllowed e) {
            return new EffectOutcome.Refused<>(String.valueOf(e.getMessage()));
        } catch (ResourceAccessException e) {
            return new EffectOutcome.InDoubt<>("it did not answer");
        } catch (RestClientException e) {
            return new EffectOutcome.InDoubt<>("its answer could not be read");
        }
    }

    private static EffectOutcome<Optional<String>> answered(RestClientResponseException e) {
        var status = e.getStatusCode().value();
        var why = "it answered with HTTP " + status;
        if (status == 429 || status == 420) {
            return new EffectOutcome.Busy<>(Optional.of(Instant.now().plus(rest(e))), why);
        }
        return e.getStatusCode().is5xxServerError() || status == 408
                ? new EffectOutcome.InDoubt<>(why)
                : new EffectOutcome.Refused<>(why);
    }

    private static Duration rest(RestClientResponseException e) {
        var headers = Optional.ofNullable(e.getResponseHeaders());
        return headers.map(all -> all.getFirst("Retry-After"))
                .or(() -> headers.map(all -> all.getFirst("ratelimit-reset")))
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(rest -> rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest)
                .orElse(UNLESS_SAID);
    }
}
