package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.postmortem.PostMortem;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verifying, closing and rolling back (behaviour.md, The window). */
class EndOfWindowTest {
    @Test
    void a_task_added_while_verifying_leads_back_to_work_and_its_tick_to_verifying() {
        var night = Night.planned().verifying();

        night.comments(ANN, "/add carry out Clear the cache");
        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);

        night.ticks(ANN, "C3");
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        assertThat(night.times(NoticeKind.STARTED)).hasSize(1);
    }

    @Test
    void the_buddys_complete_confirms_what_the_lead_has_verified() {
        var night = verifiedByTheLead();
        assertThat(night.said()).singleElement().asString().contains("@bob", "`/complete`");

        night.comments(BOB, "/complete");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.maintenance().timeline().count(TimelineEvent.NotVerifiedBySecondPerson.class))
                .isZero();
    }

    @Test
    void the_leads_complete_is_recorded_as_not_verified_by_a_second_person() {
        var night = verifiedByTheLead();
        night.reaches(night.now().plusSeconds(3600));
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);

        night.comments(ANN, "/complete");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.maintenance().timeline().count(TimelineEvent.NotVerifiedBySecondPerson.class))
                .isEqualTo(1);
    }

    @Test
    void asking_the_buddy_to_confirm_is_no_deviation_when_they_then_verify() {
        var night = verifiedByTheLead();
        night.unticks(BOB, "V2");
        night.ticks(BOB, "V2");

        night.reaches(night.now().plusSeconds(60));

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.maintenance().timeline().count(TimelineEvent.NotVerifiedBySecondPerson.class))
                .isZero();
    }

    @Test
    void a_team_of_one_is_not_asked_for_a_second_person() {
        var night = Night.planned();
        night.comments(ANN, "/skip P2 there is only me");
        night.prepared();
        night.reaches("2026-12-05T20:59:00Z");
        night.comments(ANN, "/skip C2b there is only me\n\n/skip V1b there is only me\n\n/start");
        night.ticks(ANN, "C1");
        night.ticks(ANN, "C2");
        assertThat(night.said())
                .singleElement()
                .asString()
                .contains("Now **verify**")
                .doesNotContain("other than");
        night.ticks(ANN, "V1");

        night.ticks(ANN, "V2");

        assertThat(night.said())
                .singleElement()
                .asString()
                .contains("`/complete`")
                .doesNotContain("alone");
    }

    @Test
    void where_all_was_verified_before_the_last_carry_out_tick_has_its_minute_too() {
        var night = Night.planned().running();
        night.finish(BOB, Stage.VERIFY);
        night.reaches("2026-12-05T21:30:00Z");
        night.finish(ANN, Stage.CARRY_OUT);
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        assertThat(night.said()).singleElement().asString().contains("closes in a minute");

        night.reaches(night.now().plusSeconds(59));
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        night.reaches(night.now().plusSeconds(1));
        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void a_reopened_one_waits_for_a_new_tick_or_complete() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);
        night.comments(ANN, "/complete");
        night.hears(new Signal.Reopened(night.now().plusSeconds(600), CLEO));

        night.reaches(night.now().plusSeconds(1200));
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);

        night.unticks(BOB, "V2");
        night.ticks(BOB, "V2");
        night.reaches(night.now().plusSeconds(60));
        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void rolling_back_verifies_the_restored_state_voids_what_is_open_and_moves_the_end_where_it_needs_more_time() {
        var night = Night.planned().running();
        night.ticks(ANN, "C1");
        night.ticks(BOB, "V2");
        night.reaches("2026-12-05T22:45:00Z");

        var checks = night.maintenance().plan().afterRollBack().stream()
                .map(Task::text)
                .toList();
        night.comments(BOB, "/rollback the index is corrupt");

        assertThat(night.task("C1").state().isDone()).isTrue();
        assertThat(night.maintenance().plan().open(Stage.CARRY_OUT)).isEmpty();
        assertThat(night.task("V2").state()).isInstanceOf(TaskState.Voided.class);
        assertThat(night.maintenance().plan().open(Stage.VERIFY))
                .isNotEmpty()
                .extracting(Task::text)
                .containsExactlyElementsOf(checks);
        assertThat(night.maintenance().window().map(Window::end))
                .contains(night.now().plusSeconds(1800).truncatedTo(ChronoUnit.MINUTES));
        assertThat(night.times(NoticeKind.ROLLING_BACK)).containsExactly("22:45");
        assertThat(night.maintenance().window().orElseThrow().first().end()).isEqualTo("2026-12-05T23:00:00Z");
    }

    @Test
    void a_plan_made_before_there_were_such_lists_gets_one_check_of_the_restored_state() {
        var night = Night.planned().running();
        night.holds(night.maintenance().withPlan(night.maintenance().plan().withAfterRollBack(List.of())));

        night.comments(BOB, "/rollback");

        assertThat(night.maintenance().plan().open(Stage.VERIFY))
                .extracting(Task::text)
                .containsExactly("Check that the restored state works as before");
    }

    @Test
    void closed_anyway_with_open_work_nobody_reads_of_success() {
        var night = Night.planned().verifying();
        night.comments(ANN, "/complete anyway counting takes a day");

        assertThat(night.maintenance().outcome()).contains(Outcome.UNVERIFIED);
        assertThat(night.maintenance().publicity().notices().getLast().text())
                .isEqualTo("The maintenance is over. The team has not confirmed that all of the work is done.");
        assertThat(PostMortem.closingComment(night.maintenance()))
                .startsWith("The window was closed, but not all of the work was done and verified.");
    }

    @Test
    void nor_that_the_previous_state_is_restored() {
        var night = Night.planned().running();
        night.comments(BOB, "/rollback");
        night.comments(ANN, "/complete anyway the disk is gone");

        assertThat(night.maintenance().outcome()).contains(Outcome.ROLLED_BACK_UNVERIFIED);
        assertThat(night.maintenance().publicity().notices().getLast().text())
                .contains("has not confirmed that the previous state is restored");
        assertThat(PostMortem.closingComment(night.maintenance())).contains("before the previous state was restored");
    }

    @Test
    void closed_anyway_with_nothing_open_is_a_success() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);
        night.comments(ANN, "/complete anyway to be sure");

        assertThat(night.maintenance().outcome()).contains(Outcome.SUCCESSFUL);
    }

    @Test
    void rolling_back_in_time_leaves_the_end_and_a_skipped_verify_task_skipped() {
        var night = Night.planned().running();
        night.comments(ANN, "/skip V2 it has no users yet");

        night.comments(BOB, "/rollback");

        assertThat(night.maintenance().window().map(Window::end).map(Object::toString))
                .contains("2026-12-05T23:00:00Z");
        assertThat(night.task("V2").settled()).isTrue();
        assertThat(night.comments(BOB, "/rollback"))
                .filteredOn(effect -> effect.toString().contains("NOT_ALLOWED"))
                .hasSize(1);
    }

    @Test
    void where_nothing_is_left_to_roll_back_with_a_task_is_added() {
        var night = Night.planned().running();
        night.comments(ANN, "/skip R1 there is no state to put back");

        night.comments(BOB, "/rollback");

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.maintenance().plan().open(Stage.ROLL_BACK))
                .extracting(task -> task.ref())
                .isEqualTo(List.of(TaskRef.of(Stage.ROLL_BACK, 2)));
    }

    @Test
    void a_rolled_back_one_says_so_to_the_public_and_an_open_roll_back_task_holds_it_up() {
        var night = Night.planned().running();
        night.comments(BOB, "/rollback");
        assertThat(Night.said(night.comments(ANN, "/complete")))
                .singleElement()
                .asString()
                .contains("`R1`", "`V3`");
        night.finish(ANN, Stage.ROLL_BACK);
        night.finish(BOB, Stage.VERIFY);
        night.reaches(night.now().plusSeconds(60));

        assertThat(night.maintenance().outcome()).contains(Outcome.ROLLED_BACK);
        assertThat(night.times(NoticeKind.ROLLED_BACK)).hasSize(1);
        assertThat(night.times(NoticeKind.COMPLETED)).isEmpty();
    }

    private static Night verifiedByTheLead() {
        var night = Night.planned().verifying();
        night.comments(ANN, "/skip V1 it has no users yet");
        night.ticks(ANN, "V2");
        return night;
    }
}
