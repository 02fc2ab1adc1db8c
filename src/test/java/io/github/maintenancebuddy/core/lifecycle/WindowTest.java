package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each moment and each step does to the window (behaviour.md, The window). */
class WindowTest {
    @Test
    void it_starts_by_itself_when_ready_and_somebody_is_here() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:30:00Z");
        night.comments(BOB, "/note I am here");

        night.reaches("2026-12-05T21:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.said()).last().asString().contains("**Started.**");
        assertThat(night.maintenance().window().orElseThrow().began()).contains(Instant.parse("2026-12-05T21:00:00Z"));
    }

    @Test
    void ready_but_nobody_here_asks_and_waits_for_start() {
        var night = Night.planned().prepared();

        night.reaches("2026-12-05T21:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.said()).last().asString().contains("Who is here?");

        night.comments(ANN, "/start");
        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
    }

    @Test
    void not_ready_does_not_start_and_names_what_is_open() {
        var night = Night.planned();
        night.ticks(ANN, "P1");
        night.reaches("2026-12-05T20:30:00Z");
        night.comments(ANN, "/note here");

        night.reaches("2026-12-05T21:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.said()).last().asString().contains("**not started**", "`P2`");
    }

    @Test
    void the_tick_that_makes_it_ready_after_the_planned_start_starts_it_and_the_end_stays() {
        var night = Night.planned().prepared();
        night.unticks(ANN, "P3");
        night.reaches("2026-12-05T21:20:00Z");
        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);

        night.ticks(BOB, "P3");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.said()).last().asString().contains("20 min late").contains("`/extend 20m`");
        assertThat(night.maintenance().window().orElseThrow().end()).isEqualTo("2026-12-05T23:00:00Z");
    }

    @Test
    void the_questions_come_again_after_10_and_then_every_30_minutes() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:59:00Z");

        assertThat(Night.said(night.reaches("2026-12-05T22:30:00Z")))
                .filteredOn(words -> words.contains("Who is here?"))
                .hasSize(4);
    }

    @Test
    void the_planned_end_without_a_start_postpones_it() {
        var night = Night.planned().prepared();

        night.reaches("2026-12-05T23:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.DRAFT);
        assertThat(night.said()).last().asString().contains("**postponed**", "`/reschedule");

        night.comments(ANN, "/reschedule 2026-12-06 21:00 UTC");
        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.maintenance().window().orElseThrow().planned().length().toHours())
                .isEqualTo(2);
        assertThat(night.maintenance().window().orElseThrow().first().start()).isEqualTo("2026-12-05T21:00:00Z");
    }

    @Test
    void off_for_a_day_over_the_window_it_does_the_one_right_thing_once() {
        var night = Night.planned().prepared();

        night.wakesAt("2026-12-06T20:00:00Z");

        assertThat(night.phase()).isEqualTo(Phase.DRAFT);
        assertThat(night.said()).hasSize(1);
        assertThat(night.reaches("2026-12-06T20:00:01Z")).isEmpty();
    }

    @Test
    void off_for_an_hour_while_running_it_asks_once() {
        var night = Night.planned().running();

        night.wakesAt("2026-12-06T00:20:00Z");

        assertThat(night.said()).singleElement().asString().contains("**Overrun:**");
    }

    @Test
    void the_last_carry_out_task_leads_to_verifying_and_undoing_it_back() {
        var night = Night.planned().verifying();
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);

        night.unticks(ANN, "C1");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
    }

    @Test
    void a_minute_after_the_last_verify_tick_of_a_second_person_it_is_completed() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);

        night.reaches(night.now().plusSeconds(59));
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        night.reaches(night.now().plusSeconds(1));

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.maintenance().outcome()).contains(Outcome.SUCCESSFUL);
    }

    @Test
    void a_stray_thumb_on_the_last_verify_tick_is_stopped_by_unticking() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);

        night.unticks(BOB, "V1");
        night.reaches(night.now().plusSeconds(120));

        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
    }

    @Test
    void verified_by_the_lead_alone_the_buddy_is_asked_and_the_leads_complete_is_recorded() {
        var night = Night.planned().verifying();
        for (var task : night.maintenance().plan().in(Stage.VERIFY)) {
            night.ticks(ANN, task.ref().toString());
            if (task.check().isPresent()) {
                night.comments(BOB, "/done " + task.ref().asCheck());
            }
        }
        night.reaches(night.now().plusSeconds(600));
        if (night.phase() == Phase.VERIFYING) {
            night.comments(ANN, "/complete");
            assertThat(night.maintenance().timeline().count(TimelineEvent.NotVerifiedBySecondPerson.class))
                    .isEqualTo(1);
        }
        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void complete_with_open_tasks_is_refused_and_anyway_is_a_deviation() {
        var night = Night.planned().running();

        night.comments(ANN, "/complete");
        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.said()).singleElement().asString().contains("`C1`", "still open", "`/complete anyway`");

        night.comments(ANN, "/complete anyway the rest is for tomorrow");
        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.maintenance().timeline().last(TimelineEvent.Completed.class))
                .map(entry -> ((TimelineEvent.Completed) entry.what()).anyway())
                .contains(Optional.of("the rest is for tomorrow"));
    }

    @Test
    void extend_moves_the_end_and_every_warning_with_it() {
        var night = Night.planned().running();

        night.comments(BOB, "/extend 30m the index is slow");

        assertThat(night.maintenance().window().orElseThrow().end()).isEqualTo("2026-12-05T23:30:00Z");
        assertThat(night.maintenance().window().orElseThrow().first().end()).isEqualTo("2026-12-05T23:00:00Z");
        night.reaches("2026-12-05T23:29:00Z");
        assertThat(Night.said(night.reaches("2026-12-05T23:30:00Z")))
                .singleElement()
                .asString()
                .contains("Overrun");
    }

    @Test
    void extend_counts_from_now_once_the_end_has_passed() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T23:10:00Z");

        night.comments(ANN, "/extend 30m");

        assertThat(night.maintenance().window().orElseThrow().end()).isEqualTo("2026-12-05T23:40:01Z");
    }

    @Test
    void extend_by_very_much_is_asked_back_with_both_times() {
        var night = Night.planned().running();

        night.comments(ANN, "/extend 5h");
        assertThat(night.said()).singleElement().asString().contains("23:00", "04:00", "`/extend yes 5h`");

        night.comments(ANN, "/extend yes 5h");
        assertThat(night.maintenance().window().orElseThrow().end()).isEqualTo("2026-12-06T04:00:00Z");
    }

    @Test
    void an_overrun_is_labelled_asked_about_and_told_to_the_public_until_extended() {
        var night = Night.planned().running();

        night.reaches("2026-12-05T23:00:00Z");

        assertThat(IssueProjection.labels(night.maintenance())).contains("maintenance: overrun");
        assertThat(night.said()).last().asString().startsWith("@ann @bob").contains("Overrun", "`/extend 30m`");
        assertThat(night.maintenance().publicity().notices().getLast().text()).contains("planned end");

        night.comments(ANN, "/extend 1h");
        assertThat(IssueProjection.labels(night.maintenance())).doesNotContain("maintenance: overrun");
    }

    @Test
    void the_decision_time_asks_and_repeats_once_and_continue_answers_it() {
        var night = Night.planned().running();

        assertThat(Night.said(night.reaches("2026-12-05T22:45:00Z")))
                .filteredOn(words -> words.contains("Decision time"))
                .hasSize(2);

        night.comments(ANN, "/continue nearly there");
        assertThat(night.maintenance().timeline().last(TimelineEvent.Decided.class))
                .isPresent();
    }

    @Test
    void rolling_back_makes_boxes_and_ends_as_rolled_back() {
        var night = Night.planned().running();
        night.ticks(ANN, "C1");

        night.comments(BOB, "/rollback the index is corrupt");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.text()).contains("- [ ] `R1`");
        night.finish(ANN, Stage.ROLL_BACK);
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        night.finish(BOB, Stage.VERIFY);
        night.reaches(night.now().plusSeconds(60));
        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.maintenance().outcome()).contains(Outcome.ROLLED_BACK);
    }

    @Test
    void a_carry_out_tick_long_before_the_start_is_taken_back_and_shortly_before_it_starts() {
        var night = Night.planned().prepared();

        night.ticks(ANN, "C1");
        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.text()).contains("- [ ] `C1`");
        assertThat(night.said()).singleElement().asString().contains("`C1`");

        night.reaches("2026-12-05T20:50:00Z");
        night.ticks(ANN, "C1");
        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.text()).contains("- [x] `C1`");
    }

    @Test
    void closing_by_hand_with_open_tasks_is_undone_with_a_sentence() {
        var night = Night.planned().running();

        var effects = night.hears(new Signal.Closed(night.now(), CLEO, Signal.CloseReason.COMPLETED));

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(effects).contains(new Effect.BringUpToDate(Effect.Part.STATE));
        assertThat(night.said()).singleElement().asString().contains("open");
    }

    @Test
    void reopening_within_two_hours_is_back_to_verifying_and_public() {
        var night = Night.planned().verifying();
        night.comments(ANN, "/complete anyway the checks run by themselves");

        night.hears(new Signal.Reopened(night.now().plusSeconds(600), BOB));

        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        assertThat(night.maintenance().publicity().notices().getLast().kind())
                .isEqualTo(io.github.maintenancebuddy.core.maintenance.NoticeKind.REOPENED);
    }

    @Test
    void the_same_signal_on_the_same_state_decides_the_same() {
        var night = Night.planned().running();
        var before = night.maintenance();
        var signal = new Signal.MomentCame(Instant.parse("2026-12-05T23:00:00Z"));
        var facts = io.github.maintenancebuddy.core.maintenance.decision.Facts.none(
                new io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings(""));

        assertThat(Lifecycle.on(before, signal).decide(facts))
                .isEqualTo(Lifecycle.on(before, signal).decide(facts));
    }
}
