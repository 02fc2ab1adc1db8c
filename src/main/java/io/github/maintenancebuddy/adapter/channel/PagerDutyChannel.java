package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.runtime.outbox.AlertChannel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** Maintenance windows in PagerDuty (REST API v2), one for all services of a maintenance; ours are known by their mark. */
final class PagerDutyChannel implements AlertChannel {
    private static final String PATH = "/maintenance_windows";

    private final RestClient http;

    /**
     * A channel that has not asked yet.
     *
     * @param http speaks to PagerDuty, signed in, and names the person in whose name it does
     */
    PagerDutyChannel(RestClient http) {
        this.http = http;
    }

    /** Opens those of an account, in the name of a person there. */
    record Type() implements AlertChannelType {
        @Override
        public ChannelKind kind() {
            return ChannelKind.PAGERDUTY;
        }

        @Override
        public AlertChannel open(ChannelSettings settings) {
            var token = settings.needs("secret", settings.secret(), "a REST API key of PagerDuty");
            var person = settings.needs("from", settings.from(), "the mail address of a PagerDuty user");
            return new PagerDutyChannel(ChannelApi.client(
                    ChannelTarget.read(settings.orAt("https://api.pagerduty.com")),
                    Map.of(
                            HttpHeaders.AUTHORIZATION,
                            "Token token=" + token,
                            HttpHeaders.ACCEPT,
                            "application/vnd.pagerduty+json;version=2",
                            HttpHeaders.FROM,
                            person)));
        }
    }

    private record Windows(List<Existing> maintenance_windows) {}

    /** A window as PagerDuty shows it. */
    private record Existing(
            String id, String start_time, String end_time, String description, List<Reference> services) {
        Instant ends() {
            return OffsetDateTime.parse(end_time).toInstant();
        }

        Set<String> serviceIds() {
            return services.stream().map(Reference::id).collect(Collectors.toSet());
        }
    }

    private record Reference(String id, String type) {}

    /** What a window is to be. */
    private record Window(
            String type, String start_time, String end_time, String description, List<Reference> services) {}

    private record Change(Window maintenance_window) {}

    @Override
    public EffectOutcome<Optional<String>> keep(Wanted wanted) {
        return ChannelApi.answer(() -> {
            settle(wanted);
            return Optional.empty();
        });
    }

    private void settle(Wanted wanted) {
        var leftOver = new ArrayList<>(ours(wanted));
        var services = wanted.services().stream()
                .map(Service::pagerduty)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!services.isEmpty()) {
            wanted.until().ifPresent(until -> hold(wanted, until, services, leftOver));
        }
        leftOver.forEach(window ->
                http.delete().uri(PATH + "/{id}", window.id()).retrieve().toBodilessEntity());
    }

    /** Moves the end of the one that is there, and takes it from those left over; makes one where there is none. */
    private void hold(Wanted wanted, Instant until, Set<String> services, List<Existing> leftOver) {
        var present = leftOver.stream()
                .filter(window -> window.serviceIds().equals(services))
                .findFirst();
        if (present.isEmpty()) {
            var change = change(wanted.now().toString(), until, wanted.comment(), services);
            http.post().uri(PATH).body(change).retrieve().toBodilessEntity();
            return;
        }
        var window = present.get();
        leftOver.remove(window);
        if (!window.ends().equals(until)) {
            var change = change(window.start_time(), until, window.description(), services);
            http.put().uri(PATH + "/{id}", window.id()).body(change).retrieve().toBodilessEntity();
        }
    }

    private static Change change(String start, Instant end, String description, Set<String> services) {
        var references = services.stream()
                .sorted()
                .map(id -> new Reference(id, "service_reference"))
                .toList();
        return new Change(new Window("maintenance_window", start, end.toString(), description, references));
    }

    private List<Existing> ours(Wanted wanted) {
        var found = Optional.ofNullable(http.get()
                .uri(PATH + "?filter=open&limit=100&query={mark}", wanted.mark())
                .retrieve()
                .body(Windows.class));
        return found.map(Windows::maintenance_windows).orElse(List.of()).stream()
                .filter(window -> window.description().endsWith(wanted.mark()))
                .toList();
    }
}
