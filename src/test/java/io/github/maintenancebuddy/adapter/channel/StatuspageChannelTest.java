package io.github.maintenancebuddy.adapter.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.runtime.outbox.Channel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests are those that Statuspage's REST API v1 documents for scheduled incidents. */
class StatuspageChannelTest {
    private static final Span WINDOW =
            new Span(Instant.parse("2026-12-05T21:00:00Z"), Instant.parse("2026-12-05T23:00:00Z"));
    private static final String PAGE = "https://status.example/status/acme/shop/12";
    private static final String ROOT = "/pages/pg1";
    private static final String ALL = ROOT + "/incidents?limit=100";

    @RegisterExtension
    private final WireMockExtension page =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @Test
    void an_announcement_becomes_a_scheduled_incident_that_moves_by_our_word_only() {
        lists();
        creates(incident("i1", "scheduled", 1));

        assertThat(tell(notice(1, NoticeKind.ANNOUNCED, Phase.SCHEDULED))).isEqualTo(delivered("i1/1/u1"));

        var request = postRequestedFor(urlEqualTo(ROOT + "/incidents"))
                .withHeader("Authorization", WireMock.equalTo("OAuth key"));
        var sent = sent(request);
        assertThat(sent.path("name").asString()).isEqualTo("Moving the orders");
        assertThat(sent.path("status").asString()).isEqualTo("scheduled");
        assertThat(sent.path("body").asString()).isEqualTo("Text 1");
        assertThat(sent.path("scheduled_for").asString()).isEqualTo("2026-12-05T21:00:00Z");
        assertThat(sent.path("scheduled_until").asString()).isEqualTo("2026-12-05T23:00:00Z");
        assertThat(sent.path("component_ids")).isEqualTo(json("[\"api\",\"web\"]"));
        assertThat(sent.path("components")).isEqualTo(json("{}"));
        assertThat(sent.path("deliver_notifications").asBoolean()).isTrue();
        assertThat(sent.path("metadata"))
                .isEqualTo(json("{\"maintenance-buddy\": {\"page\": \"" + PAGE + "\", \"notice\": 1}}"));
        assertThat(List.of(
                        "scheduled_auto_in_progress",
                        "scheduled_auto_completed",
                        "auto_transition_to_maintenance_state",
                        "auto_transition_to_operational_state",
                        "auto_transition_deliver_notifications_at_start",
                        "auto_transition_deliver_notifications_at_end"))
                .allMatch(field -> sent.has(field) && !sent.path(field).asBoolean());
    }

    @Test
    void the_start_sets_the_components_under_maintenance() {
        reads(incident("i1", "scheduled", 1));
        patches("i1", incident("i1", "in_progress", 2));

        assertThat(tell(notice(2, NoticeKind.STARTED, Phase.IN_PROGRESS), "i1/1/u1"))
                .isEqualTo(delivered("i1/2/u2"));

        var sent = sent(patchRequestedFor(urlEqualTo(ROOT + "/incidents/i1")));
        assertThat(sent.path("status").asString()).isEqualTo("in_progress");
        assertThat(sent.path("components"))
                .isEqualTo(json("{\"api\": \"under_maintenance\", \"web\": \"under_maintenance\"}"));
    }

    @Test
    void the_end_sets_back_what_is_still_under_maintenance() {
        lists();
        reads(incident("i1", "verifying", 3, component("api", "under_maintenance"), component("web", "major_outage")));
        patches("i1", incident("i1", "completed", 4));

        tell(notice(4, NoticeKind.COMPLETED, Phase.COMPLETED), "i1/3/u3");

        var sent = sent(patchRequestedFor(urlEqualTo(ROOT + "/incidents/i1")));
        assertThat(sent.path("status").asString()).isEqualTo("completed");
        assertThat(sent.path("components")).isEqualTo(json("{\"api\": \"operational\"}"));
    }

    @Test
    void what_another_maintenance_works_on_stays_under_maintenance() {
        var api = component("api", "under_maintenance");
        reads(incident("i1", "verifying", 3, api, component("web", "under_maintenance")));
        lists(
                incident("i1", "verifying", 3, api, component("web", "under_maintenance")),
                incident("i2", "in_progress", 2, api).replace(PAGE, PAGE + "3"),
                incident("i3", "scheduled", 1, component("web", "under_maintenance"))
                        .replace(PAGE, PAGE + "4"));
        patches("i1", incident("i1", "completed", 4));

        tell(notice(4, NoticeKind.COMPLETED, Phase.COMPLETED), "i1/3/u3");

        var sent = sent(patchRequestedFor(urlEqualTo(ROOT + "/incidents/i1")));
        assertThat(sent.path("components")).isEqualTo(json("{\"web\": \"operational\"}"));
    }

    @Test
    void a_cancelled_one_touches_no_component() {
        reads(incident("i1", "scheduled", 1, component("api", "under_maintenance")));
        patches("i1", incident("i1", "completed", 2));

        tell(notice(2, NoticeKind.CANCELLED, Phase.CANCELLED), "i1/1/u1");

        var sent = sent(patchRequestedFor(urlEqualTo(ROOT + "/incidents/i1")));
        assertThat(sent.path("status").asString()).isEqualTo("completed");
        assertThat(sent.path("components")).isEqualTo(json("{}"));
    }

    @Test
    void what_was_never_shown_is_not_taken_back() {
        lists();

        assertThat(tell(notice(2, NoticeKind.CANCELLED, Phase.CANCELLED)))
                .isEqualTo(new EffectOutcome.Done<>(Optional.empty()));

        page.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void after_a_lost_answer_it_is_found_and_not_made_twice() {
        lists();
        page.stubFor(post(ROOT + "/incidents").willReturn(WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(tell(notice(1, NoticeKind.ANNOUNCED, Phase.SCHEDULED))).isInstanceOf(EffectOutcome.InDoubt.class);
        var made = page.findAll(postRequestedFor(anyUrl())).size();

        lists(incident("other", "scheduled", 1).replace(PAGE, PAGE + "3"), incident("i1", "scheduled", 1));
        assertThat(tell(notice(1, NoticeKind.ANNOUNCED, Phase.SCHEDULED))).isEqualTo(delivered("i1/1/u1"));

        page.verify(made, postRequestedFor(anyUrl()));
    }

    @Test
    void an_update_whose_answer_was_lost_is_not_told_twice() {
        reads(incident("i1", "in_progress", 5));

        assertThat(tell(notice(5, NoticeKind.UPDATE, Phase.IN_PROGRESS), "i1/4/u4"))
                .isEqualTo(delivered("i1/5/u5"));

        page.verify(0, patchRequestedFor(anyUrl()));
    }

    @Test
    void a_correction_takes_the_place_of_the_update_that_it_corrects() {
        reads(incident("i1", "in_progress", 7));
        page.stubFor(
                patch(urlEqualTo(ROOT + "/incidents/i1/incident_updates/u5")).willReturn(jsonResponse("{}", 200)));

        var corrected = notice(5, NoticeKind.UPDATE, Phase.IN_PROGRESS)
                .corrected("Better words", Instant.parse("2026-12-05T21:50:00Z"));
        assertThat(tell(corrected, "i1/5/u5")).isEqualTo(delivered("i1/5/u5"));

        page.verify(
                1,
                patchRequestedFor(urlEqualTo(ROOT + "/incidents/i1/incident_updates/u5"))
                        .withRequestBody(WireMock.equalToJson("{\"incident_update\": {\"body\": \"Better words\"}}")));
        page.verify(0, patchRequestedFor(urlEqualTo(ROOT + "/incidents/i1")));
    }

    @Test
    void after_it_was_completed_a_new_date_gets_an_incident_of_its_own() {
        reads(incident("i1", "completed", 2));
        lists(incident("i1", "completed", 2));
        creates(incident("i2", "scheduled", 3));

        assertThat(tell(notice(3, NoticeKind.RESCHEDULED, Phase.SCHEDULED), "i1/2/u2"))
                .isEqualTo(delivered("i2/3/u3"));
    }

    @Test
    void one_that_somebody_has_deleted_is_made_anew() {
        page.stubFor(get(ROOT + "/incidents/i1").willReturn(status(404)));
        lists();
        creates(incident("i2", "in_progress", 2));

        assertThat(tell(notice(2, NoticeKind.STARTED, Phase.IN_PROGRESS), "i1/1/u1"))
                .isEqualTo(delivered("i2/2/u2"));
    }

    @Test
    void without_impact_nobody_gets_a_message_and_components_stay() {
        lists();
        creates(incident("i1", "in_progress", 1));

        var started = notice(1, NoticeKind.STARTED, Phase.IN_PROGRESS, Impact.NO_IMPACT);
        tell(started);

        var sent = sent(postRequestedFor(urlEqualTo(ROOT + "/incidents")));
        assertThat(sent.path("deliver_notifications").asBoolean()).isFalse();
        assertThat(sent.path("components")).isEqualTo(json("{}"));
    }

    @Test
    void its_limit_is_kept() {
        lists();
        creates(incident("i1", "scheduled", 1));
        var before = System.nanoTime();

        statuspage(Duration.ofMillis(300))
                .tell(telling(notice(1, NoticeKind.ANNOUNCED, Phase.SCHEDULED), Optional.empty()));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        page.stubFor(get(ALL).willReturn(status(420)));
        assertThat(tell(notice(1, NoticeKind.ANNOUNCED, Phase.SCHEDULED))).isInstanceOf(EffectOutcome.Busy.class);
        page.stubFor(get(ALL).willReturn(status(401)));
        assertThat(tell(notice(1, NoticeKind.ANNOUNCED, Phase.SCHEDULED))).isInstanceOf(EffectOutcome.Refused.class);
        page.verify(4, anyRequestedFor(anyUrl()));
    }

    private EffectOutcome<Optional<String>> tell(Notice notice) {
        return tell(notice, Optional.empty());
    }

    private EffectOutcome<Optional<String>> tell(Notice notice, String reference) {
        return tell(notice, Optional.of(reference));
    }

    private EffectOutcome<Optional<String>> tell(Notice notice, Optional<String> reference) {
        return statuspage(Duration.ZERO).tell(telling(notice, reference));
    }

    private Channel statuspage(Duration between) {
        return new StatuspageChannel.Type(between)
                .open(new ChannelSettings(
                        "statuspage", page.baseUrl(), "key", "pg1", "", "public", List.of("acme/*"), List.of(), true));
    }

    private static NoticeMessage telling(Notice notice, Optional<String> reference) {
        return new NoticeMessage(
                "effect-1", new PublicPagePath("acme/shop"), PAGE, notice, List.of("api", "web"), reference, false);
    }

    private static Notice notice(int number, NoticeKind kind, Phase phase) {
        return notice(number, kind, phase, Impact.FULL_OUTAGE);
    }

    private static Notice notice(int number, NoticeKind kind, Phase phase, Impact impact) {
        var facts = new PublicFacts(
                "Moving the orders",
                phase,
                Optional.empty(),
                Optional.of(WINDOW),
                ZoneOffset.UTC,
                impact,
                List.of("API", "Web"),
                Optional.empty());
        return new Notice(number, kind, WINDOW.start(), "Text " + number, facts, Optional.empty(), Optional.empty());
    }

    private static EffectOutcome<Optional<String>> delivered(String reference) {
        return new EffectOutcome.Done<>(Optional.of(reference));
    }

    private void lists(String... incidents) {
        page.stubFor(get(ALL).willReturn(jsonResponse("[" + String.join(",", incidents) + "]", 200)));
    }

    private void reads(String incident) {
        page.stubFor(get(ROOT + "/incidents/i1").willReturn(jsonResponse(incident, 200)));
    }

    private void creates(String incident) {
        page.stubFor(post(ROOT + "/incidents").willReturn(jsonResponse(incident, 201)));
    }

    private void patches(String id, String incident) {
        page.stubFor(patch(urlEqualTo(ROOT + "/incidents/" + id)).willReturn(jsonResponse(incident, 200)));
    }

    private JsonNode sent(RequestPatternBuilder request) {
        return json(page.findAll(request).getFirst().getBodyAsString()).path("incident");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static String component(String id, String status) {
        return "{\"id\": \"" + id + "\", \"name\": \"" + id + "\", \"status\": \"" + status + "\"}";
    }

    private static String incident(String id, String status, int notice, String... components) {
        return """
            {"id": "%s", "name": "Moving the orders", "status": "%s", "impact": "maintenance",
             "metadata": {"jira": {"issue_id": 7}, "maintenance-buddy": {"page": "%s", "notice": %d}},
             "components": [%s],
             "incident_updates": [{"id": "u%d", "status": "%s", "body": "x"}, {"id": "u0", "body": "y"}]}
            """.formatted(id, status, PAGE, notice, String.join(",", components), notice, status);
    }
}
