package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Posts JSON to a channel once, never follows elsewhere, and says what came of it. */
final class JsonPoster {
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final RestClient toPublic;
    private final RestClient toPrivate;
    private final InstantSource realClock;

    JsonPoster(InstantSource realClock, AllowedAddresses.HostLookup names) {
        this.toPublic = client(new AllowedAddresses(names, false));
        this.toPrivate = client(new AllowedAddresses(names, true));
        this.realClock = realClock;
    }

    private static RestClient client(AllowedAddresses allowed) {
        return RestClient.builder()
                .requestFactory(ChannelRequests.to(allowed, TO_ANSWER))
                .build();
    }

    EffectOutcome<Optional<String>> json(ChannelTarget target, Map<String, String> headers, byte[] body) {
        try {
            return send(target, headers, body);
        } catch (ResourceAccessException e) {
            return notAnswered(e);
        }
    }

    private EffectOutcome<Optional<String>> send(ChannelTarget target, Map<String, String> headers, byte[] body) {
        return (target.privateAllowed() ? toPrivate : toPublic)
                .post()
                .uri(target.address())
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> headers.forEach(all::set))
                .body(body)
                .exchange((_, response) -> answer(response));
    }

    private EffectOutcome<Optional<String>> answer(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        var why = "it answered with HTTP " + status.value();
        if (status.is2xxSuccessful()) {
            return new EffectOutcome.Done<>(Optional.empty());
        }
        var rest = rest(response.getHeaders());
        if (status.value() == 429 || (status.value() == 503 && rest.isPresent())) {
            return new EffectOutcome.Busy<>(rest, why);
        }
        return status.is5xxServerError() || timedOut(status)
                ? new EffectOutcome.InDoubt<>(why)
                : new EffectOutcome.Refused<>(why);
    }

    private static boolean timedOut(HttpStatusCode status) {
        return status.value() == 408 || status.value() == 425;
    }

    /** Seconds or a date (RFC 9110, section 10.2.3). */
    private Optional<Instant> rest(HttpHeaders headers) {
        var now = realClock.instant();
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .flatMap(text -> time(text.strip(), now))
                .map(at -> at.isAfter(now.plus(LONGEST_REST)) ? now.plus(LONGEST_REST) : at);
    }

    private static Optional<Instant> time(String text, Instant now) {
        try {
            return Optional.of(
                    text.matches("\\d{1,9}")
                            ? now.plusSeconds(Long.parseLong(text))
                            : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** What could not connect has not been told; what was sent and lost its answer may have been. */
    private static EffectOutcome<Optional<String>> notAnswered(ResourceAccessException e) {
        return switch (e.getCause()) {
            case AllowedAddresses.NotAllowed inside -> new EffectOutcome.Refused<>(String.valueOf(inside.getMessage()));
            case UnknownHostException _ -> new EffectOutcome.Busy<>(Optional.empty(), "its host is not known");
            case ConnectException _, SSLException _ ->
                new EffectOutcome.Busy<>(Optional.empty(), "it cannot be reached");
            case null, default -> new EffectOutcome.InDoubt<>("it did not answer in time");
        };
    }
}
