package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import org.junit.jupiter.api.Test;

/**
 * The early warning of a window from 21:00 to 23:00 UTC: the earliest of its four reasons (behaviour.md, The window).
 */
class EarlyWarningTest {
    private static final String WARNING = "left** until the planned end";
    private static final NightForm NO_WAY_BACK = NightForm.USUAL.withRollingBackTakes("_No response_");

    @Test
    void the_estimates_of_what_is_open_no_longer_fit() {
        var night = Night.planned(NO_WAY_BACK).running();

        night.reaches("2026-12-05T23:00:00Z");

        assertThat(night.times("55 min " + WARNING)).containsExactly("22:05");
        assertThat(night.times(WARNING)).hasSize(1);
    }

    @Test
    void what_is_done_needs_no_time_any_more() {
        var night = Night.planned(NO_WAY_BACK).running();
        night.finish(ANN, Stage.CARRY_OUT);

        night.reaches("2026-12-05T22:29:59Z");
        assertThat(night.times(WARNING)).isEmpty();
    }

    @Test
    void three_quarters_of_the_time_have_passed_where_a_task_has_no_estimate() {
        var night = unestimated(NO_WAY_BACK);

        night.reaches("2026-12-05T23:00:00Z");

        assertThat(night.times(WARNING)).containsExactly("22:30");
    }

    @Test
    void three_quarters_are_counted_from_the_last_extension() {
        var night = unestimated(NO_WAY_BACK);
        night.reaches("2026-12-05T21:59:59Z");
        night.comments(ANN, "/extend 1h");

        night.reaches("2026-12-06T00:00:00Z");

        assertThat(night.times(WARNING)).containsExactly("23:30");
    }

    @Test
    void the_end_is_10_minutes_ahead() {
        var night = unestimated(NO_WAY_BACK);
        night.reaches("2026-12-05T22:29:59Z");
        night.comments(ANN, "/extend 1m");
        night.reaches("2026-12-05T22:30:59Z");
        assertThat(night.times(WARNING)).isEmpty();
        night.reaches("2026-12-05T22:54:59Z");

        assertThat(night.times(WARNING)).containsExactly("22:51");
    }

    @Test
    void the_decision_time_is_15_minutes_ahead() {
        var night = unestimated(NightForm.USUAL);

        night.reaches("2026-12-05T22:29:00Z");

        assertThat(night.times(WARNING)).containsExactly("22:15");
        assertThat(night.times("`/extend 30m`")).containsExactly("22:15");
        assertThat(night.times("* roll back: `/rollback`")).containsExactly("22:15");
    }

    @Test
    void a_decision_time_that_no_longer_matters_warns_of_nothing() {
        var night = Night.planned().running();
        night.finish(ANN, Stage.CARRY_OUT);

        night.reaches("2026-12-05T22:29:00Z");

        assertThat(night.times(WARNING)).isEmpty();
    }

    @Test
    void it_comes_once_per_planned_end_and_never_within_5_minutes_of_an_extension() {
        var night = unestimated(NO_WAY_BACK);
        night.reaches("2026-12-05T22:57:59Z");
        night.comments(ANN, "/extend 10m");

        night.reaches("2026-12-05T23:30:00Z");

        assertThat(night.times(WARNING)).containsExactly("22:30", "23:03");
    }

    @Test
    void an_extension_by_less_than_5_minutes_is_not_warned_about() {
        var night = unestimated(NO_WAY_BACK);
        night.reaches("2026-12-05T22:59:59Z");
        night.comments(ANN, "/extend 4m");

        night.reaches("2026-12-05T23:30:00Z");

        assertThat(night.times(WARNING)).containsExactly("22:30");
    }

    @Test
    void nothing_open_is_nothing_to_warn_of() {
        var night = Night.planned(NO_WAY_BACK).running();
        night.finish(ANN, Stage.CARRY_OUT);
        night.comments(ANN, "/skip V1 it has no users yet");
        night.ticks(ANN, "V2");

        night.reaches("2026-12-05T22:59:00Z");

        assertThat(night.times(WARNING)).isEmpty();
    }

    /** Running, with one open task that nobody has estimated. */
    private static Night unestimated(NightForm form) {
        var night = Night.planned(form);
        night.comments(ANN, "/add carry out Wait for the vendor");
        return night.running();
    }
}
