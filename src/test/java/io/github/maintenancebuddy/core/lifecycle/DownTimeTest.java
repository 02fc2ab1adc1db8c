package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The app was off: what has passed is acted on once, if it still matters, and never in a burst (behaviour.md, The
 * window).
 */
class DownTimeTest {
    @Test
    void over_several_reminders_one_comes_that_tells_the_present_time_left() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");
        night.reaches("2026-12-04T20:00:00Z");

        night.wakesAt("2026-12-05T20:55:00Z");

        assertThat(night.said())
                .filteredOn(words -> words.contains("it starts in"))
                .singleElement()
                .asString()
                .contains("in 5 min");
        quiet(night);
    }

    @Test
    void over_the_buddys_deadline_only_the_next_is_asked_and_has_time_from_now_on() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");

        night.wakesAt("2026-12-03T09:00:00Z");

        assertThat(night.said()).singleElement().asString().startsWith("@cleo will you be the buddy");
        assertThat(Lifecycle.nextMoment(night.maintenance()).map(Object::toString))
                .contains("2026-12-03T17:00:00Z");
    }

    @Test
    void over_the_start_it_begins_late_says_so_and_tells_no_delay() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:30:00Z");
        night.comments(ANN, "/note here");

        night.wakesAt("2026-12-05T21:40:00Z");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.said()).singleElement().asString().contains("**Started.**", "`/extend 40m`");
        assertThat(night.times(NoticeKind.DELAYED)).isEmpty();
        quiet(night);
    }

    @Test
    void over_the_start_of_an_unready_one_it_asks_once_and_tells_the_delay_once() {
        var night = Night.planned();
        night.ticks(ANN, "P1");
        night.reaches("2026-12-05T20:55:00Z");

        night.wakesAt("2026-12-05T22:15:00Z");

        assertThat(night.said()).singleElement().asString().contains("**not started**");
        assertThat(night.times(NoticeKind.DELAYED)).containsExactly("22:15");
        quiet(night);
        night.reaches("2026-12-05T22:45:00Z");
        assertThat(night.times("**not started**")).containsExactly("22:15", "22:40");
    }

    @Test
    void over_start_and_end_it_is_postponed_and_nothing_else() {
        var night = Night.planned().prepared();

        night.wakesAt("2026-12-07T20:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.DRAFT);
        assertThat(night.said()).singleElement().asString().contains("**postponed**");
        assertThat(night.times(NoticeKind.POSTPONED)).hasSize(1);
        assertThat(night.times(NoticeKind.DELAYED)).isEmpty();
        quiet(night);
        assertThat(Lifecycle.nextMoment(night.maintenance()).map(Object::toString))
                .contains("2026-12-08T20:00:00Z");
    }

    @Test
    void over_several_daily_questions_one_comes() {
        var night = Night.planned().prepared();
        night.comments(ANN, "/reschedule later");

        night.wakesAt("2026-12-09T15:00:00Z");

        assertThat(night.said()).singleElement().asString().contains("still has no date");
        quiet(night);
    }

    @Test
    void over_warning_and_decision_time_only_the_decision_is_asked_for() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T21:40:00Z");

        night.wakesAt("2026-12-05T22:40:00Z");

        assertThat(night.said())
                .filteredOn(words -> words.contains("**Decision time** has passed"))
                .hasSize(1);
        assertThat(night.times("left** until the planned end")).isEmpty();
        quiet(night);
    }

    @Test
    void over_the_silence_one_of_the_two_is_asked_once() {
        var night = Night.planned(NightForm.USUAL.withDuration("6h")).running();

        night.wakesAt("2026-12-05T22:00:00Z");

        assertThat(night.said()).singleElement().asString().startsWith("@bob no public update for 60 min");
        quiet(night);
    }

    @Test
    void over_the_end_the_overrun_is_asked_about_and_told_once() {
        var night = Night.planned().running();

        night.wakesAt("2026-12-06T21:00:00Z");

        assertThat(night.said()).singleElement().asString().contains("**Overrun:**", "22 h ago");
        assertThat(night.times(NoticeKind.OVERRUN)).containsExactly("21:00");
        quiet(night);
        assertThat(Night.said(night.reaches("2026-12-06T21:59:00Z"))).noneMatch(words -> words.contains("Overrun"));
        assertThat(Night.said(night.reaches("2026-12-06T22:00:00Z"))).anyMatch(words -> words.contains("Overrun"));
    }

    @Test
    void over_the_minute_after_the_last_verify_tick_and_the_end_it_is_completed_and_never_overrun() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);

        night.wakesAt("2026-12-06T03:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.times(NoticeKind.OVERRUN)).isEmpty();
        assertThat(night.times(NoticeKind.COMPLETED)).hasSize(1);
        quiet(night);
    }

    @Test
    void over_the_minute_after_P1_and_the_start_it_announces_and_begins() {
        var night = Night.planned();
        night.ticks(BOB, "P2");
        night.finish(BOB, Stage.PREPARE);
        night.unticks(BOB, "P1");
        night.reaches("2026-12-05T20:59:30Z");
        night.ticks(BOB, "P1");

        night.wakesAt("2026-12-05T21:01:00Z");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.times(NoticeKind.ANNOUNCED)).containsExactly("21:01");
        assertThat(night.times(NoticeKind.STARTED)).containsExactly("21:01");
    }

    @Test
    void words_that_were_kept_while_it_was_off_count_from_when_they_were_written() {
        var night = Night.planned().running();

        night.wakesAt("2026-12-05T23:20:00Z");
        night.hears(new Signal.Commented(Instant.parse("2026-12-05T22:50:00Z"), ANN, 90, "/extend 30m"));

        assertThat(night.maintenance().window().orElseThrow().end()).isEqualTo("2026-12-05T23:30:00Z");
        assertThat(IssueProjection.labels(night.maintenance())).doesNotContain("maintenance: overrun");
    }

    /** The same moment heard again, and the next minutes, bring nothing more. */
    private static void quiet(Night night) {
        assertThat(night.hears(new Signal.MomentCame(night.now()))).isEmpty();
        assertThat(night.reaches(night.now().plusSeconds(240))).isEmpty();
    }
}
