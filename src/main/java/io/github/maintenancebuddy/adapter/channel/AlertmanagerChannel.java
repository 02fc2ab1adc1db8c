package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.runtime.outbox.AlertChannel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/**
 * Silences in Prometheus Alertmanager (API v2), one for each service. Ours are known by who made them and by the mark in
 * their comment; no other is ever touched.
 */
final class AlertmanagerChannel implements AlertChannel {
    private static final String US = "maintenance-buddy";
    private static final ParameterizedTypeReference<List<Existing>> SILENCES = new ParameterizedTypeReference<>() {};

    private final RestClient http;

    /**
     * A channel that has not asked yet.
     *
     * @param http speaks to its address, signed in
     */
    AlertmanagerChannel(RestClient http) {
        this.http = http;
    }

    /** Opens those at an address, which may ask for {@code user:password} or for a token. */
    record Type() implements AlertChannelType {
        @Override
        public ChannelKind kind() {
            return ChannelKind.ALERTMANAGER;
        }

        @Override
        public AlertChannel open(ChannelSettings settings) {
            return new AlertmanagerChannel(ChannelApi.client(
                    ChannelTarget.read(settings), signIn(settings.secret().strip())));
        }

        private static Map<String, String> signIn(String secret) {
            if (secret.isEmpty()) {
                return Map.of();
            }
            var value = secret.contains(":")
                    ? "Basic "
                            + HttpHeaders.encodeBasicAuth(
                                    secret.substring(0, secret.indexOf(':')),
                                    secret.substring(secret.indexOf(':') + 1),
                                    StandardCharsets.UTF_8)
                    : "Bearer " + secret;
            return Map.of(HttpHeaders.AUTHORIZATION, value);
        }
    }

    /** A silence as Alertmanager shows it. */
    private record Existing(
            String id,
            Status status,
            Set<Matcher> matchers,
            Instant startsAt,
            Instant endsAt,
            String createdBy,
            String comment) {
        Posted until(Instant end) {
            return new Posted(id, matchers, startsAt, end, createdBy, comment);
        }
    }

    /** A silence as Alertmanager takes it: a new one, or a change of the one with this id. */
    private record Posted(
            @Nullable String id,
            Set<Matcher> matchers,
            Instant startsAt,
            Instant endsAt,
            String createdBy,
            String comment) {}

    private record Status(String state) {}

    private record Matcher(String name, String value, boolean isRegex, boolean isEqual) {}

    @Override
    public EffectOutcome<Optional<String>> keep(Wanted wanted) {
        return ChannelApi.answer(() -> {
            settle(wanted);
            return Optional.empty();
        });
    }

    private void settle(Wanted wanted) {
        var leftOver = new ArrayList<>(ours(wanted));
        wanted.until()
                .ifPresent(until -> matchers(wanted.services())
                        .forEach(matchers ->
                                hold(new Posted(null, matchers, wanted.now(), until, US, wanted.comment()), leftOver)));
        leftOver.forEach(silence -> http.delete()
                .uri("/api/v2/silence/{id}", silence.id())
                .retrieve()
                .toBodilessEntity());
    }

    /** Moves the end of the one that is there, and takes it from those left over; makes one where there is none. */
    private void hold(Posted wanted, List<Existing> leftOver) {
        var present = leftOver.stream()
                .filter(silence -> silence.matchers().equals(wanted.matchers()))
                .findFirst();
        present.ifPresent(leftOver::remove);
        if (present.filter(silence -> silence.endsAt().equals(wanted.endsAt())).isEmpty()) {
            http.post()
                    .uri("/api/v2/silences")
                    .body(present.map(silence -> silence.until(wanted.endsAt())).orElse(wanted))
                    .retrieve()
                    .toBodilessEntity();
        }
    }

    private List<Existing> ours(Wanted wanted) {
        var all = Optional.ofNullable(
                http.get().uri("/api/v2/silences").retrieve().body(SILENCES));
        return all.orElse(List.of()).stream()
                .filter(silence -> !silence.status().state().equals("expired"))
                .filter(silence ->
                        silence.createdBy().equals(US) && silence.comment().endsWith(wanted.mark()))
                .toList();
    }

    private static Set<Set<Matcher>> matchers(List<Service> services) {
        return services.stream()
                .map(Service::alerts)
                .filter(labels -> !labels.isEmpty())
                .map(AlertmanagerChannel::matchers)
                .collect(Collectors.toSet());
    }

    private static Set<Matcher> matchers(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> new Matcher(label.getKey(), label.getValue(), false, true))
                .collect(Collectors.toSet());
    }
}
