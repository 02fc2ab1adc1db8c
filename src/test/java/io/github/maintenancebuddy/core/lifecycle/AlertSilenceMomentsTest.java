package io.github.maintenancebuddy.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.window.AlertSilence;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When alerts must be silent, and until when (behaviour.md, Announcing). The work begins at 21:00. */
class AlertSilenceMomentsTest {
    @ParameterizedTest
    @CsvSource({
        "21:00:00, 21:30",
        "21:24:59, 21:30",
        "21:25:00, 22:00",
        "21:54:59, 22:00",
        "21:55:00, 22:30",
        "22:24:59, 22:30",
        // 90 minutes after the start, since nobody has done anything else
        "22:29:59, 22:30",
        "22:30:00, none",
        "23:30:00, none"
    })
    void in_steps_until_nobody_has_acted_for_90_minutes(String now, String until) {
        assertThat(until(Night.planned().running().maintenance(), now)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"21:40:00, 22:00", "22:30:00, 23:00", "22:55:00, 23:10", "23:09:59, 23:10", "23:10:00, none"})
    void whoever_acts_keeps_it(String now, String until) {
        var night = Night.planned().running();
        night.reaches("2026-12-05T21:39:59Z");
        night.comments(Night.DAVE, "/note still copying");
        assertThat(until(night.maintenance(), now)).isEqualTo(until);
    }

    @Test
    void who_only_looks_on_does_not() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T21:39:59Z");
        night.comments(Night.EVE, "how long will it take?");
        assertThat(until(night.maintenance(), "22:29:59")).isEqualTo("22:30");
        assertThat(until(night.maintenance(), "22:30:00")).isEqualTo("none");
    }

    @Test
    void whoever_acts_later_gets_it_back() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T22:44:59Z");
        night.comments(Night.BOB, "I am back");
        assertThat(until(night.maintenance(), "22:45:00")).isEqualTo("23:00");
    }

    @Test
    void it_begins_with_the_work_and_not_with_the_plan() {
        var late = Night.planned().prepared();
        late.reaches("2026-12-05T21:20:00Z");
        assertThat(until(late.maintenance(), "21:20:00")).isEqualTo("none");
        late.comments(Night.ANN, "/start");
        assertThat(until(late.maintenance(), "21:20:01")).isEqualTo("21:50:01");
    }

    @Test
    void ten_minutes_into_verifying_it_ends() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T21:10:00Z");
        night.finish(Night.ANN, Stage.CARRY_OUT);
        var since = night.now();
        assertThat(AlertSilence.until(night.maintenance(), since)).contains(since.plusSeconds(600));
        assertThat(AlertSilence.until(night.maintenance(), since.plusSeconds(600)))
                .isEmpty();
    }

    @Test
    void work_that_turns_up_while_verifying_brings_it_back() {
        var night = Night.planned().running();
        night.finish(Night.ANN, Stage.CARRY_OUT);
        night.reaches("2026-12-05T21:45:00Z");
        assertThat(until(night.maintenance(), "21:45:00")).isEqualTo("none");
        night.comments(Night.ANN, "/undo C1");
        assertThat(until(night.maintenance(), "21:45:01")).isEqualTo("22:00");
    }

    @Test
    void none_without_impact() {
        var night = Night.planned(NightForm.USUAL.withImpact("No impact")).running();
        assertThat(until(night.maintenance(), "21:00:00")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"21:40:00, 23:00", "22:59:59, 23:00", "23:00:00, none"})
    void when_the_issue_is_gone_it_ends_at_the_planned_end(String now, String until) {
        var night = Night.planned().running();
        night.reaches("2026-12-05T21:30:00Z");
        night.hears(new Signal.Gone(night.now(), "the repository was archived"));
        assertThat(until(night.maintenance(), now)).isEqualTo(until);
    }

    @Test
    void what_was_let_go_before_the_issue_was_gone_stays_so() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T22:40:00Z");
        night.hears(new Signal.Gone(night.now(), "the repository was archived"));
        assertThat(until(night.maintenance(), "22:41:00")).isEqualTo("none");
    }

    private static String until(Maintenance maintenance, String now) {
        var at = Instant.parse("2026-12-05T" + now + "Z");
        return shown(AlertSilence.until(maintenance, at));
    }

    private static String shown(Optional<Instant> until) {
        return until.map(at -> at.toString().substring(11, 19).replaceFirst(":00$", ""))
                .orElse("none");
    }
}
