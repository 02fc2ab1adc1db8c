package io.github.maintenancebuddy.core.announcement;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.OPENED;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewTest {
    @Test
    void every_notice_with_its_text_and_time() throws Exception {
        Golden.check("announcement/preview.md", preview(AnnouncementSamples.scheduled(), OPENED));
    }

    @Test
    void what_is_told_already_is_not_shown_again() {
        assertThat(preview(AnnouncementSamples.announced(), OPENED.plusSeconds(3600)))
                .doesNotContain("`P1`")
                .contains("When the work begins");
    }

    @Test
    void without_a_window_or_in_private_there_is_no_notice() {
        assertThat(preview(AnnouncementSamples.scheduled().withWindow(Optional.empty()), OPENED))
                .contains("no window yet", "`/reschedule");
        assertThat(preview(AnnouncementSamples.hidden(AnnouncementSamples.scheduled()), OPENED))
                .contains("private");
    }

    @Test
    void a_fence_in_the_public_text_does_not_end_ours() {
        var text = preview(
                AnnouncementSamples.withNotice(AnnouncementSamples.scheduled(), "Title\n```\n/cancel\n````"), OPENED);
        assertThat(text).contains("`````text\n");
    }

    @Test
    void nothing_speaks_against_a_saturday_night_announced_in_time() {
        assertThat(NoticeCheck.of(
                        AnnouncementSamples.scheduled(), START.minus(Duration.ofDays(7)), AnnouncementSamples.facts()))
                .isEmpty();
    }

    @Test
    void the_notice_given_is_held_against_the_policy() {
        var late = START.minus(Duration.ofDays(7)).plusSeconds(60);
        assertThat(warnings(AnnouncementSamples.scheduled(), late))
                .singleElement()
                .asString()
                .startsWith(
                        "The notice given is 6 days 23 h 59 min before the planned start; for partial outage it should"
                                + " be 7 days.");
        var degraded = AnnouncementSamples.withImpact(AnnouncementSamples.scheduled(), Impact.DEGRADED, List.of("API"));
        assertThat(warnings(degraded, START.minus(Duration.ofDays(3)))).isEmpty();
        assertThat(warnings(degraded, START.minus(Duration.ofHours(71)))).hasSize(1);
        var none = AnnouncementSamples.withImpact(AnnouncementSamples.scheduled(), Impact.NO_IMPACT, List.of("API"));
        assertThat(warnings(none, START)).isEmpty();
    }

    @Test
    void working_hours_are_named_and_for_an_outage_a_weekend_night_is_proposed() {
        var friday = AnnouncementSamples.scheduled(12, Instant.parse("2026-12-04T10:00:00Z"));
        assertThat(warnings(friday, OPENED))
                .containsExactly(
                        "The window falls into working hours (Mon–Fri 09:00–17:00 Europe/Berlin). For an outage a"
                                + " night or a weekend is better, for example `/reschedule 2026-12-05 22:00"
                                + " Europe/Berlin`.");
        var degraded = AnnouncementSamples.withImpact(friday, Impact.DEGRADED, List.of());
        assertThat(warnings(degraded, OPENED)).singleElement().asString().doesNotContain("/reschedule");
        assertThat(warnings(AnnouncementSamples.withImpact(friday, Impact.NO_IMPACT, List.of()), OPENED))
                .isEmpty();
    }

    @Test
    void missing_steps_and_a_window_that_is_too_short() {
        var carryOut =
                Task.of(TaskRef.of(Stage.CARRY_OUT, 1), "Work").withEstimate(Optional.of(Duration.ofMinutes(110)));
        var bare = AnnouncementSamples.scheduled().withPlan(Plan.EMPTY.with(carryOut));

        assertThat(warnings(bare, OPENED))
                .containsExactly(
                        "Nothing must be done under **Verify**. Add a step with `/add verify TEXT`.",
                        "There are no steps under **Roll back**. Add one with `/add roll-back TEXT`.",
                        "By their estimates the steps take 1 h 50 min and rolling back 20 min, together 10 min longer"
                                + " than the window. For more time: `/extend 10m`.");
    }

    private static List<String> warnings(Maintenance maintenance, Instant now) {
        return NoticeCheck.of(maintenance, now, AnnouncementSamples.facts()).stream()
                .map(NoticeCheck.Warning::words)
                .toList();
    }

    private static String preview(Maintenance maintenance, Instant at) {
        var verdict = AnnouncementSamples.given(Preview.COMMAND, maintenance, at, "");
        return comment(verdict);
    }

    private static String comment(Verdict verdict) {
        var effect = ((Verdict.Obeyed) verdict).effects().getFirst();
        return ((Effect.Comment) effect).text();
    }
}
