package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static io.github.maintenancebuddy.core.lifecycle.Night.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes on after the end (behaviour.md, Commands). */
class ReopeningTest {
    @Test
    void undoing_a_verify_task_within_two_hours_is_back_to_verifying_and_public() {
        var night = completed();

        var effects = night.comments(CLEO, "/undo V1");

        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        assertThat(night.task("V1").state().isOpen()).isTrue();
        assertThat(night.maintenance().outcome()).isEmpty();
        assertThat(lastNotice(night)).isEqualTo(NoticeKind.REOPENED);
        assertThat(effects).contains(new Effect.BringUpToDate(Effect.Part.STATE));
        assertThat(night.said())
                .singleElement()
                .asString()
                .startsWith("@ann @bob **Reopened**")
                .contains("`V1`");
    }

    @Test
    void what_was_undone_is_verified_again_and_closes_again() {
        var night = completed();
        night.comments(CLEO, "/undo V1");

        night.finish(BOB, Stage.VERIFY);
        night.reaches(night.now().plusSeconds(61));

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(lastNotice(night)).isEqualTo(NoticeKind.COMPLETED);
    }

    @Test
    void later_it_is_only_noted() {
        var night = completed();
        night.reaches(night.now().plus(Duration.ofHours(2)).plusSeconds(1));

        night.comments(CLEO, "/undo V1");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.task("V1").state().isDone()).isTrue();
        assertThat(night.said()).singleElement().asString().startsWith("@cleo").contains("noted", "stays completed");
        assertThat(lastNotice(night)).isEqualTo(NoticeKind.COMPLETED);
    }

    @Test
    void anything_but_a_verify_task_is_refused_after_the_end() {
        var night = completed();

        night.comments(CLEO, "/undo C1");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.said()).singleElement().asString().contains("`/undo` of a Verify task");
    }

    @Test
    void a_stranger_reopens_nothing() {
        var night = completed();

        night.comments(EVE, "/undo V1");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void after_an_undo_the_next_command_of_the_comment_finds_it_running() {
        var night = completed();

        night.comments(ANN, "/undo V1\n/complete anyway looked once more");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(night.task("V1").state().isOpen()).isTrue();
    }

    @Test
    void reopened_by_hand_the_old_ticks_do_not_close_it_again() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);
        night.comments(ANN, "/complete");

        night.hears(new Signal.Reopened(night.now().plusSeconds(1200), BOB));
        night.reaches(night.now().plusSeconds(2400));

        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
    }

    @Test
    void work_that_was_left_open_when_it_was_closed_anyway_does_not_take_it_back_to_work() {
        var night = Night.planned().running();
        night.comments(ANN, "/complete anyway the rest is for tomorrow");

        night.hears(new Signal.Reopened(night.now().plusSeconds(600), BOB));

        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        assertThat(lastNotice(night)).isEqualTo(NoticeKind.REOPENED);
    }

    @Test
    void a_cancelled_one_stays_cancelled() {
        var night = Night.planned();
        night.comments(ANN, "/cancel");

        night.hears(new Signal.Reopened(night.now().plusSeconds(600), BOB));

        assertThat(night.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(night.maintenance().timeline().last(TimelineEvent.Noted.class))
                .isPresent();
    }

    private static Night completed() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);
        night.reaches(night.now().plusSeconds(61));
        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        night.hears(new Signal.PostMortemOpened(
                night.now(),
                new Memory.Link(57, "https://github.example/acme/shop/issues/57", new IssueId(5_700), Optional.empty()),
                Optional.empty()));
        return night;
    }

    private static NoticeKind lastNotice(Night night) {
        return night.maintenance().publicity().notices().getLast().kind();
    }
}
