package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Listener;
import io.github.maintenancebuddy.channel.standin.Mailboxes.Arrived;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.github.standin.Issue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One act moves every channel (behaviour.md, Announcing): a night with all of them, looked at after each act. */
class EveryChannelTest extends ChannelStory {
    private static final String UNTIL_THEN = "2026-12-05T23:00:00Z";
    private static final String UNTIL_LATER = "2026-12-05T23:30:00Z";

    @Test
    void announced_begun_extended_overrun_and_completed_everywhere_at_once() throws Exception {
        var issue = announced(FilledForm.saturdayWork());
        everybodyReads("announced", "Maintenance is planned for Sat 5 Dec 2026, 22:00");
        allShow(issue, "scheduled", UNTIL_THEN);
        assertThat(outside.statuspage().components()).isEqualTo(Map.of("API", "operational", "Web", "operational"));
        readers().subscribe("reader@mail.example", "");

        begins(issue);
        everybodyReads("started", "The maintenance has begun.");
        theMailSays("Maintenance has begun: Shop closed for maintenance", "The maintenance has begun.");
        allShow(issue, "in_progress", UNTIL_THEN);
        assertThat(outside.statuspage().components())
                .isEqualTo(Map.of("API", "under_maintenance", "Web", "under_maintenance"));
        assertThat(outside.alertmanager().active()).hasSize(2);
        assertThat(outside.pagerDuty().active()).singleElement().asString().startsWith("PIJ90N7, PWEB until ");

        comments(ann, issue, "/extend 30m the index is slow");
        everybodyReads("extended", "New planned end: Sun 6 Dec 2026, 00:30");
        theMailSays(
                "Maintenance has a new planned end: Shop closed for maintenance",
                "New planned end: Sun 6 Dec 2026, 00:30");
        allShow(issue, "in_progress", UNTIL_LATER);

        itIs("2026-12-05T23:31:00Z");
        assertThat(app.page(page())).contains("Past its planned end");
        assertThat(banner().path("tone").asString()).isEqualTo("late");
        assertThat(last(outside.webhook())).contains("maintenance.extended");
        itIs("2026-12-05T23:36:00Z");
        everybodyReads("overrun", "The planned end has passed.");
        theMailSays("Maintenance has overrun: Shop closed for maintenance", "The planned end has passed.");
        allShow(issue, "in_progress", UNTIL_LATER);

        ends(issue);
        everybodyReads("completed", "The maintenance is completed.");
        theMailSays("Maintenance completed: Shop closed for maintenance", "The maintenance is completed.");
        allShow(issue, "completed", UNTIL_LATER, "20261205T2337");
        assertThat(banner().isMissingNode()).isTrue();
        assertThat(outside.statuspage().components()).isEqualTo(Map.of("API", "operational", "Web", "operational"));
        assertThat(outside.alertmanager().active()).isEmpty();
        assertThat(outside.pagerDuty().active()).isEmpty();
        assertThat(outside.team().texts())
                .allSatisfy(
                        text -> assertThat(text).contains("#" + issue.number() + ") · @", "/issues/" + issue.number()))
                .anySatisfy(text -> assertThat(text).contains("Overrun 1 min · ", " @ann @bob: how long?"));
    }

    @Test
    void every_kind_of_channel_takes_part() {
        assertThat(Arrays.stream(ChannelKind.values()).map(ChannelKind::label))
                .allSatisfy(kind -> assertThat(outside.settings().values()).contains(kind));
    }

    private void theMailSays(String subject, String words) {
        var mail = outside.mail().all().getLast();
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(words);
    }

    /** Each kind of channel that gets notices shows this one, and so do the feeds. */
    private void everybodyReads(String kind, String words) throws Exception {
        for (var channel : ChannelKind.values()) {
            newest(channel)
                    .ifPresent(text -> assertThat(text).as(channel.label()).contains(words));
        }
        assertThat(last(outside.webhook())).contains("\"maintenance." + kind + "\"");
        for (var feed : List.of("/feed.atom", "/feed.rss")) {
            assertThat(app.page(page() + feed)).contains(words);
        }
    }

    /** The newest notice there; none where nobody has subscribed yet, or where alerts are silenced instead. */
    private Optional<String> newest(ChannelKind kind) {
        return switch (kind) {
            case SLACK -> Optional.of(titled(outside.slack()));
            case TEAMS -> Optional.of(titled(outside.teams()));
            case WEBHOOK -> Optional.of(titled(outside.webhook()));
            case STATUSPAGE ->
                Optional.of(
                        incident().path("incident_updates").path(0).path("body").asString());
            case MAIL ->
                outside.mail().all().reversed().stream().map(Arrived::text).findFirst();
            case ALERTMANAGER, PAGERDUTY -> Optional.empty();
        };
    }

    private static String titled(Listener channel) {
        assertThat(last(channel)).contains("Shop closed for maintenance");
        return last(channel);
    }

    /** What shows how it stands: the page, the calendar, the JSON, the banner, Statuspage. */
    private void allShow(Issue issue, String state, String end) throws Exception {
        allShow(issue, state, end, end.replaceAll("[-:]", ""));
    }

    /** The calendar shows when it really ended. */
    private void allShow(Issue issue, String state, String end, String inCalendar) throws Exception {
        assertThat(app.page(page() + "/" + issue.number())).contains("data-end=\"" + end + "\"");
        assertThat(app.page(page() + "/calendar.ics"))
                .contains("DTEND:" + inCalendar)
                .contains("SEQUENCE:");
        var maintenance = json("/api/v2/scheduled-maintenances.json").path("scheduled_maintenances");
        for (var shown : List.of(maintenance.path(0), incident())) {
            assertThat(shown.path("name").asString()).isEqualTo("Shop closed for maintenance");
            assertThat(shown.path("status").asString()).isEqualTo(state);
            assertThat(shown.path("scheduled_until").asString()).startsWith(end.substring(0, 19));
        }
        if (!state.equals("completed")) {
            assertThat(banner().path("end").asString()).startsWith(end.substring(0, 19));
        }
    }

    private JsonNode incident() {
        assertThat(outside.statuspage().incidents()).hasSize(1);
        return outside.statuspage().incidents().getFirst();
    }

    private JsonNode banner() throws Exception {
        return json("/api/v2/banner.json").path("banners").path(0);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(app.page(page() + path));
    }

    private static String last(Listener channel) {
        return channel.texts().getLast();
    }

    private String page() {
        return "/status/" + shop.fullName();
    }
}
