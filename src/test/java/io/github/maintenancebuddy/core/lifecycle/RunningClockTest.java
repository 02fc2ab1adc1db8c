package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import org.junit.jupiter.api.Test;

/**
 * What the clock does while the work runs from 21:00 to 23:00 UTC and rolling back takes 30 min (behaviour.md, The
 * window).
 */
class RunningClockTest {
    private static final String DECISION = "**Decision time**";
    private static final String OVERRUN = "**Overrun:**";
    private static final String SILENCE = "no public update";

    @Test
    void the_decision_is_asked_for_at_its_time_and_once_more_5_minutes_later() {
        var night = Night.planned().running();

        night.reaches("2026-12-05T23:30:00Z");

        assertThat(night.times(DECISION)).containsExactly("22:30", "22:35");
        assertThat(night.times("still end by Sat 5 Dec 2026, 23:00 UTC")).containsExactly("22:30");
        assertThat(night.times("would now take until Sat 5 Dec 2026, 23:05 UTC"))
                .containsExactly("22:35");
    }

    @Test
    void continue_answers_the_decision_time_and_is_refused_before_it() {
        var night = Night.planned().running();
        assertThat(Night.said(night.comments(ANN, "/continue")))
                .singleElement()
                .asString()
                .contains("Nothing is to be decided");
        night.reaches("2026-12-05T22:30:00Z");
        night.comments(ANN, "/continue nearly there");

        night.reaches("2026-12-05T22:59:00Z");

        assertThat(night.times(DECISION)).containsExactly("22:30");
    }

    @Test
    void every_extension_puts_the_decision_off_and_it_says_how_often() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T22:30:00Z");
        night.comments(ANN, "/continue");
        night.comments(ANN, "/extend 15m");
        night.reaches("2026-12-05T22:44:00Z");
        night.comments(ANN, "/extend 15m");

        night.reaches("2026-12-05T23:29:00Z");

        assertThat(night.times(DECISION)).containsExactly("22:30", "23:00", "23:05");
        assertThat(night.times("put off twice")).containsExactly("23:00", "23:05");
    }

    @Test
    void an_extension_after_the_decision_time_asks_again_5_minutes_later_and_tells_the_truth() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T22:46:00Z");
        night.comments(ANN, "/continue");
        night.reaches("2026-12-05T22:50:00Z");
        night.comments(ANN, "/extend 10m");

        night.reaches("2026-12-05T23:09:00Z");

        assertThat(night.times(DECISION)).containsExactly("22:30", "22:35", "22:55", "23:00");
        assertThat(night.times("put off once")).containsExactly("22:55", "23:00");
        assertThat(night.times("still end by")).containsExactly("22:30");
    }

    @Test
    void nothing_is_to_be_decided_once_carry_out_is_done_or_it_rolls_back() {
        var verifying = Night.planned().verifying();
        verifying.reaches("2026-12-05T22:59:00Z");
        assertThat(verifying.times(DECISION)).isEmpty();

        var back = Night.planned().running();
        back.comments(ANN, "/rollback");
        back.reaches("2026-12-05T22:59:00Z");
        assertThat(back.times(DECISION)).isEmpty();
    }

    @Test
    void without_a_known_time_for_rolling_back_nothing_is_asked() {
        var night = Night.planned(NightForm.USUAL.withRollingBackTakes("_No response_"))
                .running();

        night.reaches("2026-12-05T22:59:00Z");

        assertThat(night.times(DECISION)).isEmpty();
    }

    @Test
    void rolling_back_that_takes_longer_than_the_window_is_asked_about_5_minutes_after_the_start() {
        var night = Night.planned(NightForm.USUAL.withRollingBackTakes("3h")).running();

        night.reaches("2026-12-05T22:00:00Z");

        assertThat(night.times(DECISION)).containsExactly("21:05", "21:10");
    }

    @Test
    void an_overrun_is_asked_about_at_0_15_30_and_60_minutes_and_then_hourly_and_told_once() {
        var night = Night.planned().running();

        night.reaches("2026-12-06T03:30:00Z");

        assertThat(night.times(OVERRUN)).containsExactly("23:00", "23:15", "23:30", "00:00", "01:00", "02:00", "03:00");
        assertThat(night.times(NoticeKind.OVERRUN)).containsExactly("23:00");
        assertThat(IssueProjection.labels(night.maintenance())).contains("maintenance: overrun");
    }

    @Test
    void an_extension_ends_the_overrun_and_a_second_one_is_told_again() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T23:05:00Z");
        night.comments(ANN, "/extend 30m");
        assertThat(IssueProjection.labels(night.maintenance())).doesNotContain("maintenance: overrun");

        night.reaches("2026-12-05T23:51:00Z");

        assertThat(night.times(OVERRUN)).containsExactly("23:00", "23:35", "23:50");
        assertThat(night.times(NoticeKind.OVERRUN)).containsExactly("23:00", "23:35");
    }

    @Test
    void the_end_at_the_very_planned_end_is_no_overrun_after_it() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T22:59:58Z");
        night.comments(ANN, "/complete anyway all is well");

        night.reaches("2026-12-06T03:30:00Z");

        assertThat(night.times(OVERRUN)).isEmpty();
        assertThat(IssueProjection.labels(night.maintenance())).doesNotContain("maintenance: overrun");
    }

    @Test
    void silence_asks_the_buddy_after_25_and_the_lead_after_30_minutes_until_an_update_comes() {
        var night = Night.planned().running();

        night.reaches("2026-12-05T21:59:00Z");
        assertThat(night.times("@bob " + SILENCE)).containsExactly("21:25", "21:40");
        assertThat(night.times("@ann " + SILENCE)).containsExactly("21:30", "21:50");

        night.comments(BOB, "/publish Half of it is done.");
        night.reaches("2026-12-05T22:29:00Z");
        assertThat(night.times(SILENCE)).containsExactly("21:25", "21:30", "21:40", "21:50", "22:24");
    }

    @Test
    void buddy_and_lead_are_asked_in_turn_every_10_minutes_until_somebody_publishes() {
        var night = Night.planned().running();

        night.reaches("2026-12-05T22:09:00Z");

        assertThat(night.times("@bob " + SILENCE)).containsExactly("21:25", "21:40", "22:00");
        assertThat(night.times("@ann " + SILENCE)).containsExactly("21:30", "21:50");
    }

    @Test
    void without_a_buddy_the_lead_alone_is_asked_after_30_minutes() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:55:00Z");
        night.comments(ANN, "/start");
        night.comments(BOB, "/lead");

        night.reaches("2026-12-05T21:30:00Z");

        assertThat(night.times(SILENCE)).containsExactly("21:25");
        assertThat(night.times("@bob " + SILENCE)).containsExactly("21:25");
    }

    @Test
    void the_silence_while_verifying_is_asked_about_too_and_ends_with_the_window() {
        var night = Night.planned().verifying();
        night.reaches("2026-12-05T21:26:00Z");
        assertThat(night.times(SILENCE)).containsExactly("21:25");

        night.comments(ANN, "/complete anyway it is enough");
        night.reaches("2026-12-05T22:30:00Z");
        assertThat(night.times(SILENCE)).containsExactly("21:25");
    }

    @Test
    void nothing_of_the_night_is_left_once_it_is_completed() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);
        night.reaches(night.now().plusSeconds(60));

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(Lifecycle.nextMoment(night.maintenance())).isEmpty();
    }
}
