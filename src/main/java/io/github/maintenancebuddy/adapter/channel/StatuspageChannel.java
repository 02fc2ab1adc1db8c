package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.adapter.channel.StatuspageIncident.Shown;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.runtime.outbox.Channel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * Scheduled incidents on Atlassian Statuspage (REST API v1), one for each maintenance, whose state we drive. The incident
 * remembers the last notice that it shows, in the same request that shows it: so it can be asked, and nothing is told twice.
 */
final class StatuspageChannel implements Channel {
    private static final ParameterizedTypeReference<List<Shown>> INCIDENTS = new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final RequestPacer pace;

    /**
     * A channel that has not asked yet.
     *
     * @param http speaks to one page at Statuspage, signed in
     * @param pace as Statuspage asks for: one request a second
     */
    StatuspageChannel(RestClient http, RequestPacer pace) {
        this.http = http;
        this.pace = pace;
    }

    /** Opens those of one page. */
    record Type(Duration between) implements ChannelType {
        @Override
        public ChannelKind kind() {
            return ChannelKind.STATUSPAGE;
        }

        @Override
        public Channel open(ChannelSettings settings) {
            var page = settings.needs("id", settings.id(), "the id of your page at Statuspage");
            var token = settings.needs("secret", settings.secret(), "an API key of Statuspage");
            if (!page.matches("[A-Za-z0-9]+")) {
                throw new IllegalArgumentException("has an id that is not one of a page at Statuspage.");
            }
            var target = ChannelTarget.read(settings.orAt("https://api.statuspage.io/v1"))
                    .at("/pages/" + page);
            return new StatuspageChannel(
                    ChannelApi.client(target, Map.of(HttpHeaders.AUTHORIZATION, "OAuth " + token)),
                    new RequestPacer(between));
        }
    }

    @Override
    public EffectOutcome<Optional<String>> tell(NoticeMessage telling) {
        return ChannelApi.answer(() -> shown(telling).map(incident -> StatuspageReference.of(incident, telling)));
    }

    /** The incident that shows the notice; none where there is nothing to take back. */
    private Optional<Shown> shown(NoticeMessage telling) {
        var known = incident(telling);
        var number = telling.notice().number();
        if (known.filter(incident -> incident.notice() >= number).isPresent()) {
            return known.map(incident -> corrected(incident, telling));
        }
        var wanted = StatuspageIncident.of(
                telling, known.map(incident -> over(telling, incident)).orElse(List.of()));
        if (known.isPresent()) {
            return known.map(incident -> ask(HttpMethod.PATCH, "/incidents/" + incident.id(), wanted));
        }
        return takesBack(telling.notice()) ? Optional.empty() : Optional.of(ask(HttpMethod.POST, "/incidents", wanted));
    }

    /** Another maintenance may still work on what this one lets go of. */
    private List<String> over(NoticeMessage telling, Shown known) {
        var letGo = StatuspageIncident.letGo(telling, known);
        if (letGo.isEmpty()) {
            return letGo;
        }
        var workedOn = all().stream()
                .filter(incident -> !incident.id().equals(known.id()))
                .flatMap(incident -> incident.underMaintenance().stream())
                .toList();
        return letGo.stream().filter(id -> !workedOn.contains(id)).toList();
    }

    private static boolean takesBack(Notice notice) {
        return notice.kind() == NoticeKind.CANCELLED || notice.kind() == NoticeKind.POSTPONED;
    }

    /** The one of this maintenance that shows the notice already, or can be brought on to it. */
    private Optional<Shown> incident(NoticeMessage telling) {
        return telling.reference()
                .map(StatuspageReference::incident)
                .flatMap(this::read)
                .filter(incident -> goesOn(incident, telling))
                .or(() -> all().stream()
                        .filter(incident -> incident.page().equals(telling.page()))
                        .filter(incident -> goesOn(incident, telling))
                        .findFirst());
    }

    /** What is completed is never opened again: a new date, or going on, gets an incident of its own. */
    private static boolean goesOn(Shown incident, NoticeMessage telling) {
        return incident.notice() >= telling.notice().number()
                || !incident.completed()
                || StatuspageIncident.status(telling.notice()).equals(Shown.COMPLETED);
    }

    private Shown corrected(Shown incident, NoticeMessage telling) {
        if (telling.notice().correctedAt().isPresent()) {
            pace.await();
            http.patch()
                    .uri("/incidents/{id}/incident_updates/{update}", incident.id(), update(incident, telling))
                    .body(Map.of(
                            "incident_update", Map.of("body", telling.notice().text())))
                    .retrieve()
                    .toBodilessEntity();
        }
        return incident;
    }

    private static String update(Shown incident, NoticeMessage telling) {
        return telling.reference()
                .flatMap(reference ->
                        StatuspageReference.update(reference, telling.notice().number()))
                .orElseGet(incident::newestUpdate);
    }

    private Optional<Shown> read(String id) {
        try {
            pace.await();
            return Optional.ofNullable(
                    http.get().uri("/incidents/{id}", id).retrieve().body(Shown.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    /** The newest first, as many as Statuspage shows at once; older ones are known by their reference. */
    private List<Shown> all() {
        pace.await();
        var found = http.get().uri("/incidents?limit=100").retrieve().body(INCIDENTS);
        return found == null ? List.of() : found;
    }

    private Shown ask(HttpMethod method, String path, Object incident) {
        pace.await();
        var shown = http.method(method)
                .uri(path)
                .body(Map.of("incident", incident))
                .retrieve()
                .body(Shown.class);
        if (shown == null) {
            throw new IllegalStateException("Statuspage answered without the incident");
        }
        return shown;
    }
}
