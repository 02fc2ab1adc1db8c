package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the clock does before and around the planned start, 21:00 UTC (behaviour.md, The window). */
class StartClockTest {
    private static final String WHO = "Who is here?";
    private static final String NOT = "**not started**";

    @Test
    void ready_but_nobody_here_is_asked_at_0_and_10_and_then_every_30_minutes() {
        var night = Night.planned().prepared();

        night.reaches("2026-12-05T22:59:00Z");

        assertThat(night.times(WHO)).containsExactly("21:00", "21:10", "21:40", "22:10", "22:40");
        assertThat(night.times(NOT)).isEmpty();
    }

    @Test
    void not_ready_is_asked_at_the_same_times() {
        var night = Night.planned();
        night.reaches("2026-12-05T22:00:00Z");

        assertThat(night.times(NOT)).containsExactly("21:00", "21:10", "21:40");
        assertThat(night.times(WHO)).isEmpty();
    }

    @Test
    void the_public_hears_of_the_delay_after_10_minutes_once() {
        var night = Night.planned().prepared();

        night.reaches("2026-12-05T22:59:00Z");

        assertThat(night.times(NoticeKind.DELAYED)).containsExactly("21:10");
    }

    @Test
    void a_start_in_the_first_10_minutes_is_no_delay_to_anybody() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T21:09:00Z");
        night.comments(ANN, "/start");

        night.reaches("2026-12-05T21:20:00Z");

        assertThat(night.times(NoticeKind.DELAYED)).isEmpty();
        assertThat(night.times("The start was")).isEmpty();
    }

    @Test
    void an_hour_before_the_start_counts_as_being_here_and_earlier_does_not() {
        var early = Night.planned().prepared();
        early.reaches("2026-12-05T19:59:58Z");
        early.comments(ANN, "/note here");
        early.reaches("2026-12-05T21:00:00Z");
        assertThat(early.phase()).isEqualTo(Phase.SCHEDULED);

        var hour = Night.planned().prepared();
        hour.reaches("2026-12-05T19:59:59Z");
        hour.comments(ANN, "/note here");
        hour.reaches("2026-12-05T21:00:00Z");
        assertThat(hour.phase()).isEqualTo(Phase.IN_PROGRESS);
    }

    @Test
    void others_than_lead_and_buddy_are_nobody_here() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:50:00Z");
        night.comments(CLEO, "/note here");

        night.reaches("2026-12-05T21:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
    }

    @Test
    void who_takes_the_lead_over_in_the_last_hour_is_here() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:50:00Z");
        night.comments(CLEO, "/lead");

        night.reaches("2026-12-05T21:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
    }

    @Test
    void words_from_right_before_the_start_that_are_heard_after_it_start_it() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T21:00:00Z");

        night.hears(new Signal.Commented(Instant.parse("2026-12-05T20:59:58Z"), ANN, 77, "/note I am here"));

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.maintenance().window().flatMap(Window::began)).contains(Instant.parse("2026-12-05T21:00:00Z"));
    }

    @Test
    void a_late_start_keeps_the_end_and_offers_to_extend_by_the_delay() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T21:24:59Z");

        night.comments(ANN, "/start");

        assertThat(night.said()).last().asString().contains("25 min late", "`/extend 25m`");
        assertThat(night.maintenance().window().orElseThrow().end()).isEqualTo("2026-12-05T23:00:00Z");
    }

    @Test
    void start_more_than_10_minutes_early_or_unready_needs_anyway() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:49:00Z");
        assertThat(Night.said(night.comments(ANN, "/start")))
                .singleElement()
                .asString()
                .contains("`/start anyway`");
        night.reaches("2026-12-05T20:50:00Z");
        night.comments(ANN, "/start");
        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);

        var unready = Night.planned();
        unready.reaches("2026-12-05T20:59:00Z");
        assertThat(Night.said(unready.comments(ANN, "/start")))
                .singleElement()
                .asString()
                .contains("`P2`", "anyway");
        unready.comments(ANN, "/start anyway Bob is ill");
        assertThat(unready.phase()).isEqualTo(Phase.IN_PROGRESS);
    }

    @Test
    void a_carry_out_tick_15_minutes_before_the_start_is_a_start_anyway_and_later_a_plain_start() {
        var early = Night.planned().prepared();
        early.reaches("2026-12-05T20:44:58Z");
        early.ticks(ANN, "C1");
        assertThat(early.phase()).isEqualTo(Phase.SCHEDULED);
        early.ticks(ANN, "C1");
        assertThat(override(early)).contains("`C1` was ticked");

        var onTime = Night.planned().prepared();
        onTime.reaches("2026-12-05T20:55:00Z");
        onTime.ticks(BOB, "C1");
        assertThat(onTime.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(override(onTime)).isEmpty();
    }

    @Test
    void a_carry_out_tick_of_somebody_else_is_taken_back_at_any_time_before_the_start() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T21:05:00Z");

        night.ticks(CLEO, "C1");

        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.text()).contains("- [ ] `C1`");
        assertThat(night.said()).singleElement().asString().contains("@cleo", "`/start anyway`");
    }

    @Test
    void a_postponed_one_takes_carry_out_ticks_back_and_names_reschedule() {
        var night = Night.planned().prepared();
        night.comments(ANN, "/reschedule later the vendor is ill");

        night.ticks(ANN, "C1");

        assertThat(night.text()).contains("- [ ] `C1`");
        assertThat(night.said()).singleElement().asString().contains("`/reschedule`");
    }

    /** Why a gate was overridden at the start; nothing where none was. */
    private static Optional<String> override(Night night) {
        return night.maintenance()
                .timeline()
                .last(TimelineEvent.Started.class)
                .flatMap(entry -> ((TimelineEvent.Started) entry.what()).anyway());
    }

    @Test
    void an_early_start_says_how_early_to_the_team_and_that_it_is_to_the_public() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:30:00Z");

        night.comments(ANN, "/start anyway the vendor is here");

        assertThat(night.said()).last().asString().contains("**Started.**", "30 min earlier than planned");
        var notices = night.maintenance().publicity().notices();
        assertThat(notices.getLast().text()).contains("earlier than the announced start, Sat 5 Dec 2026, 21:00 UTC");
    }
}
