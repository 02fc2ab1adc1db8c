package io.github.maintenancebuddy.adapter.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.busyUntil;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.runtime.outbox.AlertChannel.Wanted;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests are those that PagerDuty's REST API v2 documents for maintenance windows. */
class PagerDutyChannelTest {
    private static final Instant NOW = Instant.parse("2026-12-05T21:00:00Z");
    private static final Instant END = Instant.parse("2026-12-05T21:30:00Z");
    private static final String PATH = "/maintenance_windows";
    private static final String OURS = "Planned maintenance. https://status.example/700 maintenance-buddy:700";

    @RegisterExtension
    private final WireMockExtension pagerDuty =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @Test
    void one_window_is_made_for_all_services() {
        shows();
        pagerDuty.stubFor(post(PATH).willReturn(status(201)));

        assertThat(keep(Optional.of(END), "PWEB", "PAPI")).isEqualTo(new EffectOutcome.Done<>(Optional.empty()));

        pagerDuty.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Token token=key"))
                        .withHeader("Accept", equalTo("application/vnd.pagerduty+json;version=2"))
                        .withHeader("From", equalTo("ops@acme.example"))
                        .withRequestBody(equalToJson("""
                            {"maintenance_window": {
                              "type": "maintenance_window",
                              "start_time": "2026-12-05T21:00:00Z",
                              "end_time": "2026-12-05T21:30:00Z",
                              "description": "%s",
                              "services": [
                                {"id": "PAPI", "type": "service_reference"},
                                {"id": "PWEB", "type": "service_reference"}
                              ]}}\
                            """.formatted(OURS))));
    }

    @Test
    void its_end_is_moved() {
        shows(window("PW1", "2026-12-05T22:00:00+01:00", OURS, "PAPI"));
        pagerDuty.stubFor(put(PATH + "/PW1").willReturn(status(200)));

        keep(Optional.of(END), "PAPI");

        pagerDuty.verify(1, putRequestedFor(urlEqualTo(PATH + "/PW1")).withRequestBody(equalToJson("""
            {"maintenance_window": {
              "start_time": "2026-12-05T20:30:00Z", "end_time": "2026-12-05T21:30:00Z"}}\
            """, true, true)));
        pagerDuty.verify(0, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void asking_twice_changes_nothing() {
        shows(window("PW1", "2026-12-05T22:30:00+01:00", OURS, "PAPI"));

        keep(Optional.of(END), "PAPI");

        pagerDuty.verify(0, putRequestedFor(urlEqualTo(PATH + "/PW1")));
        pagerDuty.verify(0, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void ours_ends_and_what_only_looks_like_it_stays() {
        shows(
                window("PW1", "2026-12-05T21:30:00Z", OURS, "PAPI"),
                window("PW2", "2026-12-05T21:30:00Z", OURS + "1", "PAPI"),
                window("PW3", "2026-12-05T21:30:00Z", OURS + " is a copy", "PAPI"));
        pagerDuty.stubFor(delete(PATH + "/PW1").willReturn(noContent()));

        assertThat(keep(Optional.empty(), "PAPI")).isInstanceOf(EffectOutcome.Done.class);

        pagerDuty.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/PW1")));
        pagerDuty.verify(0, deleteRequestedFor(urlEqualTo(PATH + "/PW2")));
        pagerDuty.verify(0, deleteRequestedFor(urlEqualTo(PATH + "/PW3")));
    }

    @Test
    void other_services_get_a_window_of_their_own() {
        shows(window("PW1", "2026-12-05T21:30:00Z", OURS, "PAPI"));
        pagerDuty.stubFor(post(PATH).willReturn(status(201)));
        pagerDuty.stubFor(delete(PATH + "/PW1").willReturn(noContent()));

        keep(Optional.of(END), "PAPI", "PWEB");

        pagerDuty.verify(1, postRequestedFor(urlEqualTo(PATH)));
        pagerDuty.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/PW1")));
    }

    @Test
    void a_limit_a_no_and_a_breakdown_are_told_apart() {
        pagerDuty.stubFor(get(urlPathEqualTo(PATH)).willReturn(status(429).withHeader("ratelimit-reset", "30")));
        assertThat(busyUntil(keep(Optional.of(END), "PAPI")))
                .isBetween(Instant.now().plusSeconds(20), Instant.now().plusSeconds(31));

        pagerDuty.stubFor(get(urlPathEqualTo(PATH)).willReturn(status(401)));
        assertThat(keep(Optional.of(END), "PAPI")).isInstanceOf(EffectOutcome.Refused.class);

        pagerDuty.stubFor(get(urlPathEqualTo(PATH)).willReturn(status(502)));
        assertThat(keep(Optional.of(END), "PAPI")).isInstanceOf(EffectOutcome.InDoubt.class);
    }

    private EffectOutcome<Optional<String>> keep(Optional<Instant> until, String... services) {
        var wanted = new Wanted(
                new IssueId(700),
                Optional.of("https://status.example/700"),
                Stream.of(services)
                        .map(id -> new Service(id, Optional.empty(), Map.of(), Optional.of(id)))
                        .toList(),
                NOW,
                until);
        var settings = new ChannelSettings(
                "pagerduty",
                pagerDuty.baseUrl(),
                "key",
                "",
                "ops@acme.example",
                "public",
                List.of("acme/*"),
                List.of(),
                true);
        return new PagerDutyChannel.Type().open(settings).keep(wanted);
    }

    private void shows(String... windows) {
        pagerDuty.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("filter", equalTo("open"))
                .withQueryParam("query", equalTo("maintenance-buddy:700"))
                .willReturn(jsonResponse(
                        "{\"maintenance_windows\": [" + String.join(",", windows)
                                + "], \"limit\": 100, \"more\": false}",
                        200)));
    }

    private static String window(String id, String end, String description, String service) {
        return """
            {"id": "%s", "type": "maintenance_window", "summary": "x", "start_time": "2026-12-05T20:30:00Z",
             "end_time": "%s", "description": "%s",
             "services": [{"id": "%s", "type": "service_reference", "summary": "y"}], "teams": []}
            """.formatted(id, end, description, service);
    }
}
