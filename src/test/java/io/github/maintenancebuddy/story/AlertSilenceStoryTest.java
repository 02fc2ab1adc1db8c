package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.AlertmanagerStandIn;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts of the services named are silent while people work on them, and no longer (behaviour.md, Announcing). */
class AlertSilenceStoryTest extends Story {
    private static final String CONFIGURATION = """
        services:
          - name: API
            alertmanager:
              service: api
          - name: Search
            alertmanager:
              service: search
        channels:
          - ops-alerts
        """;

    private final AlertmanagerStandIn alertmanager = AlertmanagerStandIn.start(clock);

    @AfterAll
    void stopTheAlertmanager() {
        alertmanager.close();
    }

    @BeforeEach
    void nothingIsSilent() {
        alertmanager.forgets();
    }

    @AfterEach
    void nothingStaysSilent() {
        assertThat(alertmanager.active()).isEmpty();
    }

    @Override
    protected Map<String, Object> database(Path folder) {
        var settings = new HashMap<>(super.database(folder));
        settings.put("maintenance-buddy.channels.ops-alerts.type", "alertmanager");
        settings.put("maintenance-buddy.channels.ops-alerts.url", alertmanager.url());
        settings.put("maintenance-buddy.channels.ops-alerts.repositories", "acme/*");
        settings.put("maintenance-buddy.channels.ops-alerts.silences", "service=*");
        settings.put("maintenance-buddy.channels.ops-alerts.private-target", "true");
        return settings;
    }

    @Test
    void from_the_late_start_kept_alive_let_go_and_ended_ten_minutes_into_verifying() {
        var issue = prepared(FilledForm.saturdayMigration());
        itIs("2026-12-05T21:10:00Z");
        assertThat(alertmanager.active()).isEmpty();

        // 22:20 in Berlin: the last thing is prepared, and with that it starts.
        itIs("2026-12-05T21:20:00Z");
        ticks(bob, issue, "P2");
        assertThat(issue.labels()).contains("maintenance: in progress");
        assertSilentUntil(issue, 30);

        // It is kept alive in steps of half an hour.
        isSinceTheStart(issue, 25);
        assertSilentUntil(issue, 60);
        isSinceTheStart(issue, 55);
        assertSilentUntil(issue, 90);

        // Nobody does anything for long: they are warned, and then the alerts are no longer silent.
        isSinceTheStart(issue, 80);
        assertThat(said(issue))
                .filteredOn(words -> words.contains("will be heard again"))
                .singleElement()
                .asString()
                .startsWith("@ann @bob ")
                .contains("In 10 min, Sat 5 Dec 2026, 23:50 Europe/Berlin", "the alerts of API ");
        isSinceTheStart(issue, 90);
        assertThat(alertmanager.active()).isEmpty();

        // They were at work all the time.
        comments(ann, issue, "/note The copy is still running");
        assertSilentUntil(issue, 120);
        assertThat(alertmanager.all()).isEqualTo(2);

        tickAll(ann, issue, "C", 1);
        assertThat(issue.labels()).contains("maintenance: verifying");
        var verifying = clock.now();
        assertSilentUntil(verifying.plus(Duration.ofMinutes(10)));
        passes(Duration.ofMinutes(10));
        assertThat(alertmanager.active()).isEmpty();
        assertThat(said(issue))
                .filteredOn(words -> words.contains("will be heard again"))
                .hasSize(1);
    }

    @Test
    void what_a_crash_left_is_found_and_not_made_twice_and_ends_with_the_work() {
        var issue = prepared(FilledForm.saturdayMigration());
        itIs("2026-12-05T21:20:00Z");
        alertmanager.losesAnswers(true);
        clock.move(Duration.ofSeconds(1));
        bob.ticks(issue, "P2");
        Awaitility.await().until(() -> !alertmanager.active().isEmpty());
        app.close();
        alertmanager.losesAnswers(false);

        theAppIsOffFor(Duration.ofMinutes(3));
        assertSilentUntil(issue, 30);
        assertThat(alertmanager.all()).isEqualTo(1);

        tickAll(ann, issue, "C", 1);
        tickAll(bob, issue, "V", 1);
        passes(Duration.ofMinutes(1));
        assertThat(issue.labels()).contains("maintenance: completed");
    }

    @Test
    void when_the_issue_is_taken_away_silence_ends_at_the_planned_end() {
        var issue = prepared(FilledForm.saturdayMigration());
        itIs("2026-12-05T21:20:00Z");
        ticks(bob, issue, "P2");

        shop.grant("cleo", Role.ADMIN);
        cleo.deletes(issue);
        settle();

        assertSilentUntil(Instant.parse("2026-12-05T23:00:00Z"));
        itIs("2026-12-05T23:00:00Z");
    }

    @Test
    void without_impact_no_alert_is_silenced() {
        var issue = prepared(FilledForm.saturdayMigration().with("Impact", "No impact"));
        itIs("2026-12-05T21:20:00Z");
        ticks(bob, issue, "P2");
        assertThat(issue.labels()).contains("maintenance: in progress");
    }

    /** All is prepared, but Bob has not accepted. */
    private Issue prepared(FilledForm form) {
        shop.file(".github/maintenance.yml", CONFIGURATION);
        var issue = opens(ann, form);
        comments(ann, issue, "/announce");
        tickAll(ann, issue, "P", 3);
        itIs("2026-12-05T20:30:00Z");
        comments(ann, issue, "/note I am here");
        itIs("2026-12-05T21:00:00Z");
        return issue;
    }

    private Instant began(Issue issue) {
        return kept(issue).window().orElseThrow().began().orElseThrow();
    }

    private void isSinceTheStart(Issue issue, int minutes) {
        clock.moveTo(began(issue).plus(Duration.ofMinutes(minutes)));
        settle();
    }

    private void assertSilentUntil(Issue issue, int minutesFromTheStart) {
        assertSilentUntil(began(issue).plus(Duration.ofMinutes(minutesFromTheStart)));
    }

    private void assertSilentUntil(Instant end) {
        assertThat(alertmanager.active()).containsExactly("api until " + end);
    }
}
