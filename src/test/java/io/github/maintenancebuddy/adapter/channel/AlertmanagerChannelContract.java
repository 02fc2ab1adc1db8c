package io.github.maintenancebuddy.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.runtime.outbox.AlertChannel.Wanted;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** What our silences do at an Alertmanager, be it a real one or the one that stories use. */
abstract class AlertmanagerChannelContract {
    private static final Service API =
            new Service("API", Optional.empty(), Map.of("service", "api", "team", "orders"), Optional.empty());
    private static final Service WEB = new Service("Web", Optional.empty(), Map.of("service", "web"), Optional.empty());
    private static final Service UNWATCHED = new Service("Blog", Optional.empty(), Map.of(), Optional.empty());

    private final Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);

    abstract String url();

    /** A silence as it stands there. */
    private record Shown(String id, String state, Instant endsAt, String comment, int matchers) {}

    @Test
    void each_service_with_known_alerts_gets_a_silence_until_the_wanted_end() {
        keep(1, until(30), API, WEB, UNWATCHED);

        assertThat(active(1)).hasSize(2).allSatisfy(silence -> {
            assertThat(silence.endsAt()).isEqualTo(until(30).orElseThrow());
            assertThat(silence.comment()).contains("https://status.example/1");
        });
        assertThat(active(1)).extracting(Shown::matchers).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void it_is_kept_alive_under_the_same_id() {
        keep(2, until(30), API);
        var first = active(2).getFirst();

        keep(2, until(60), API);

        assertThat(active(2)).singleElement().satisfies(silence -> {
            assertThat(silence.id()).isEqualTo(first.id());
            assertThat(silence.endsAt()).isEqualTo(until(60).orElseThrow());
        });
    }

    @Test
    void it_can_be_made_shorter() {
        keep(3, until(30), API);
        keep(3, until(10), API);

        assertThat(active(3))
                .singleElement()
                .extracting(Shown::endsAt)
                .isEqualTo(until(10).orElseThrow());
    }

    @Test
    void asking_twice_changes_nothing() {
        keep(4, until(30), API, WEB);
        var before = active(4);

        keep(4, until(30), API, WEB);

        assertThat(active(4)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void what_is_not_wanted_any_more_ends_and_what_others_made_stays() {
        keep(5, until(30), API, WEB);
        keep(55, until(30), API);
        made("maintenance-buddy", "about maintenance-buddy:15");
        made("ann", "mine, not of maintenance-buddy:5");

        keep(5, until(30), WEB);
        assertThat(active(5)).extracting(Shown::comment).hasSize(2).anyMatch(words -> words.startsWith("mine"));

        keep(5, Optional.empty(), WEB);
        assertThat(active(5)).extracting(Shown::comment).containsExactly("mine, not of maintenance-buddy:5");
        assertThat(active(55)).hasSize(1);
        assertThat(active(15)).hasSize(1);
    }

    @Test
    void a_double_that_a_crash_left_ends() {
        keep(6, until(30), API);
        var left = active(6).getFirst();
        made("maintenance-buddy", left.comment());

        keep(6, until(60), API);

        assertThat(active(6)).singleElement().extracting(Shown::matchers).isEqualTo(2);
    }

    @Test
    void after_the_end_a_new_one_is_made() {
        keep(7, until(30), API);
        keep(7, Optional.empty(), API);
        keep(7, until(60), API);

        assertThat(active(7))
                .singleElement()
                .extracting(Shown::endsAt)
                .isEqualTo(until(60).orElseThrow());
    }

    private Optional<Instant> until(int minutes) {
        return Optional.of(now.plus(Duration.ofMinutes(minutes)));
    }

    private void keep(long issue, Optional<Instant> until, Service... services) {
        var wanted = new Wanted(
                new IssueId(issue), Optional.of("https://status.example/" + issue), List.of(services), now, until);
        var settings =
                new ChannelSettings("alertmanager", url(), "", "", "", "public", List.of("acme/*"), List.of(), true);
        assertThat(new AlertmanagerChannel.Type().open(settings).keep(wanted))
                .isEqualTo(new EffectOutcome.Done<>(Optional.empty()));
    }

    private void made(String by, String comment) {
        http().post()
                .uri("/api/v2/silences")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "matchers",
                        List.of(Map.of("name", "service", "value", "api", "isRegex", false, "isEqual", true)),
                        "startsAt",
                        now,
                        "endsAt",
                        until(120).orElseThrow(),
                        "createdBy",
                        by,
                        "comment",
                        comment))
                .retrieve()
                .toBodilessEntity();
    }

    private List<Shown> active(long issue) {
        var all = http().get()
                .uri("/api/v2/silences")
                .retrieve()
                .body(new ParameterizedTypeReference<List<JsonNode>>() {});
        return Objects.requireNonNull(all).stream()
                .map(node -> new Shown(
                        node.path("id").asString(),
                        node.path("status").path("state").asString(),
                        Instant.parse(node.path("endsAt").asString()),
                        node.path("comment").asString(),
                        node.path("matchers").size()))
                .filter(silence ->
                        silence.state().equals("active") && silence.comment().endsWith("maintenance-buddy:" + issue))
                .toList();
    }

    private RestClient http() {
        return RestClient.create(url());
    }
}
