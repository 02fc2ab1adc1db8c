package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Speaks to services that can be asked what they hold: whatever is not a clear no is tried again. */
final class ChannelApi {
    /** A few requests must fit into the lease on the queue. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private static final Duration UNLESS_SAID = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private ChannelApi() {}

    /** Asks this target and never elsewhere, with these headers in each request. */
    static RestClient client(ChannelTarget target, Map<String, String> headers) {
        var allowed = new AllowedAddresses(InetAddress::getAllByName, target.privateAllowed());
        return RestClient.builder()
                .requestFactory(ChannelRequests.to(allowed, TO_ANSWER))
                .baseUrl(target.address())
                .defaultHeaders(all -> headers.forEach(all::set))
                .build();
    }

    /** Does it, and says what came of it. */
    static EffectOutcome<Optional<String>> answer(Supplier<Optional<String>> exchange) {
        try {
            return new EffectOutcome.Done<>(exchange.get());
        } catch (RestClientResponseException e) {
            return answered(e);
        } catch (ResourceAccessException e) {
            return e.getCause() instanceof AllowedAddresses.NotAllowed inside
                    ? new EffectOutcome.Refused<>(String.valueOf(inside.getMessage()))
                    : new EffectOutcome.InDoubt<>("it did not answer");
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
