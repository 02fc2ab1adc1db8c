package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static io.github.maintenancebuddy.core.lifecycle.Night.DAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Postponing, the daily question, reminders and new dates (behaviour.md, The window). */
class PostponingClockTest {
    private static final String NO_DATE = "still has no date";
    private static final String STARTS = "it starts in";

    @Test
    void a_date_that_a_command_gave_to_a_draft_is_kept_when_the_form_is_mended() {
        var form = NightForm.USUAL.withStart("soon").withImpact("_No response_");
        var night = Night.planned(form);
        night.comments(ANN, "/reschedule 2026-12-19 21:00 UTC for 1h");

        night.saves(ANN, form.withImpact("Full outage").text());

        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.maintenance().window().orElseThrow().planned().length())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_planned_end_without_a_start_postpones_it_and_the_public_hears_so_once() {
        var night = Night.planned().prepared();

        night.reaches("2026-12-05T22:59:59Z");
        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        night.reaches("2026-12-08T00:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.DRAFT);
        assertThat(night.times(NoticeKind.POSTPONED)).containsExactly("23:00");
        assertThat(night.times(NoticeKind.OVERRUN)).isEmpty();
    }

    @Test
    void a_postponed_one_is_asked_for_a_date_once_a_day_until_it_has_one() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T23:00:00Z");

        night.reaches("2026-12-08T23:00:00Z");
        assertThat(night.times(NO_DATE)).containsExactly("23:00", "23:00", "23:00");

        night.comments(ANN, "/reschedule 2026-12-12 21:00 UTC for 2h");
        night.reaches("2026-12-10T23:30:00Z");
        assertThat(night.times(NO_DATE)).hasSize(3);
        assertThat(night.times(NoticeKind.RESCHEDULED)).hasSize(1);
    }

    @Test
    void a_new_date_without_a_buddy_says_that_nobody_is_asked() {
        var night = Night.planned();
        night.comments(BOB, "/decline");
        night.comments(CLEO, "/decline");
        night.comments(DAN, "/decline");
        night.comments(ANN, "/reschedule later");

        night.comments(ANN, "/reschedule 2026-12-12 21:00 UTC for 2h");

        assertThat(night.said()).anyMatch(words -> words.contains("nobody is buddy yet"));
    }

    @Test
    void postponing_by_hand_asks_a_day_later() {
        var night = Night.planned().prepared();
        night.comments(ANN, "/reschedule later\nthe vendor is ill\nand so is Bob");
        assertThat(night.phase()).isEqualTo(Phase.DRAFT);

        night.reaches(night.now().plusSeconds(86_399));
        assertThat(night.times(NO_DATE)).isEmpty();
        night.reaches(night.now().plusSeconds(1));
        assertThat(night.times(NO_DATE)).hasSize(1);
    }

    @Test
    void lead_and_buddy_are_reminded_24_hours_1_hour_and_10_minutes_before() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");
        night.ticks(ANN, "P1");
        night.ticks(BOB, "P2");

        night.reaches("2026-12-05T20:59:00Z");

        assertThat(night.times(STARTS)).containsExactly("21:00", "20:00", "20:50");
        assertThat(night.times("`P3` ")).hasSize(3);
        assertThat(night.times("* `P2`")).isEmpty();
    }

    @Test
    void within_a_day_of_the_announcement_the_24_hour_reminder_is_left_out_and_the_later_ones_come() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");
        night.reaches("2026-12-03T21:30:00Z");
        night.comments(ANN, "/announce");

        night.reaches("2026-12-05T20:59:00Z");

        assertThat(night.times(STARTS)).containsExactly("20:00", "20:50");
    }

    @Test
    void within_a_day_of_a_new_date_the_24_hour_reminder_is_left_out_and_the_later_ones_come() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");
        night.reaches("2026-12-03T10:00:00Z");
        night.comments(ANN, "/reschedule 2026-12-05 05:00 UTC");

        night.reaches("2026-12-05T04:59:00Z");

        assertThat(night.times(STARTS)).containsExactly("04:00", "04:50");
    }

    @Test
    void reminders_follow_a_new_date() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");
        night.comments(ANN, "/reschedule 2026-12-09 21:00 UTC");

        night.reaches("2026-12-07T00:00:00Z");
        assertThat(night.times(STARTS)).isEmpty();
        night.reaches("2026-12-09T20:59:00Z");
        assertThat(night.times(STARTS)).containsExactly("21:00", "20:00", "20:50");
    }

    @Test
    void another_day_reopens_the_acceptance_and_names_what_was_prepared_long_before() {
        var night = Night.planned().prepared();

        night.comments(ANN, "/reschedule 2026-12-19 21:00 UTC");

        assertThat(night.task("P2").state().isOpen()).isTrue();
        assertThat(night.task("P3").state().isDone()).isTrue();
        assertThat(night.said())
                .first()
                .asString()
                .contains("`P3`, `P4`, `P5`", "more than 7 days", "@bob please accept the new window")
                .doesNotContain("`P1`");
    }

    @Test
    void the_same_day_and_a_date_within_a_week_reopen_and_name_only_what_they_must() {
        var night = Night.planned().prepared();
        night.comments(ANN, "/reschedule 2026-12-05 22:00 UTC");
        assertThat(night.task("P2").state().isDone()).isTrue();
        assertThat(night.said()).singleElement().asString().doesNotContain("accept", "7 days");

        night.comments(ANN, "/reschedule 2026-12-08 22:00 UTC");
        assertThat(night.task("P2").state().isOpen()).isTrue();
        assertThat(night.said()).singleElement().asString().doesNotContain("7 days");
    }

    @Test
    void a_buddy_of_an_earlier_date_has_their_time_to_accept_the_new_one() {
        var night = Night.planned().prepared();
        night.comments(ANN, "/reschedule later");
        night.reaches("2026-12-10T10:00:00Z");
        night.comments(ANN, "/reschedule 2026-12-19 21:00 UTC");

        night.reaches("2026-12-10T17:59:00Z");
        assertThat(night.maintenance().crew().isBuddy(BOB)).isTrue();
        night.reaches("2026-12-10T18:01:00Z");
        assertThat(night.maintenance().crew().isBuddy(BOB)).isFalse();
    }

    @Test
    void no_impact_stays_quiet() {
        var night = Night.planned(NightForm.USUAL.withImpact("No impact"));
        assertThat(night.maintenance().plan().open(Stage.PREPARE))
                .extracting(task -> task.ref().toString())
                .containsExactly("P1");
        night.comments(ANN, "/announce");
        night.reaches("2026-12-05T20:30:00Z");
        night.comments(ANN, "/note here");

        night.reaches("2026-12-05T22:55:00Z");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.times("no public update")).isEmpty();
        assertThat(night.times(NoticeKind.REMINDER)).isEmpty();
    }
}
