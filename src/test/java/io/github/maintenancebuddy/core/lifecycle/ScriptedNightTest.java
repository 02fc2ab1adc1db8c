package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When workflows start by themselves, and what their ends mean (behaviour.md, Scripted steps). */
class ScriptedNightTest {
    private static final TaskRef C2 = TaskRef.of(Stage.CARRY_OUT, 2);
    private static final TaskRef C3 = TaskRef.of(Stage.CARRY_OUT, 3);
    private static final TaskRef V3 = TaskRef.of(Stage.VERIFY, 3);
    private static final TaskRef R1 = TaskRef.of(Stage.ROLL_BACK, 1);

    private final Night night = Night.scripted(RandomRuns.SCRIPTED).running();

    static List<Effect> dispatches(List<Effect> effects) {
        return effects.stream().filter(Effect.Dispatch.class::isInstance).toList();
    }

    private List<Effect> starts(TaskRef ref, int number, long run) {
        return night.hears(new Signal.RunStarted(
                night.now(),
                ref,
                number,
                new TaskRun.Receipt(run, "https://github.example/acme/shop/actions/runs/" + run)));
    }

    private List<Effect> ends(long run, int attempt, String conclusion) {
        return night.hears(new Signal.RunEnded(night.now().plusSeconds(30), run, attempt, conclusion));
    }

    @Test
    void an_automatic_step_waits_for_all_before_it_and_starts_once() {
        assertThat(dispatches(night.ticks(ANN, "C1"))).isEmpty();
        assertThat(dispatches(night.ticks(ANN, "C2"))).isEmpty();
        assertThat(dispatches(night.ticks(BOB, "C2b"))).containsExactly(new Effect.Dispatch(C3, 1));
        assertThat(dispatches(night.unticks(BOB, "C2b"))).isEmpty();
        assertThat(dispatches(night.ticks(BOB, "C2b"))).isEmpty();
    }

    @Test
    void what_was_skipped_holds_nothing_up() {
        night.ticks(ANN, "C1");
        assertThat(dispatches(night.comments(CLEO, "/skip C2 done yesterday")))
                .containsExactly(new Effect.Dispatch(C3, 1));
    }

    @Test
    void a_late_word_of_an_earlier_attempt_or_run_changes_nothing() {
        night.comments(ANN, "/run C2");
        starts(C2, 1, 900);
        ends(900, 2, "success");
        var done = night.maintenance();
        assertThat(night.task("C2").state().isDone()).isTrue();

        ends(900, 1, "failure");
        ends(900, 2, "success");
        starts(C2, 1, 901);
        assertThat(night.maintenance()).isEqualTo(done);

        night.comments(ANN, "/undo C2");
        night.comments(ANN, "/run C2");
        starts(C2, 2, 902);
        ends(900, 3, "success");
        assertThat(night.task("C2").state().isOpen()).isTrue();
    }

    @Test
    void a_step_that_was_done_by_hand_meanwhile_makes_no_noise() {
        night.comments(ANN, "/run C2");
        starts(C2, 1, 900);
        night.comments(ANN, "/done C2");
        ends(900, 1, "failure");
        assertThat(night.said()).isEmpty();
        assertThat(night.task("C2").state().doneBy()).contains(ANN);
    }

    @Test
    void rolling_back_starts_its_own_steps_and_warns_of_what_still_runs() {
        night.comments(ANN, "/run C2");
        starts(C2, 1, 900);
        var effects = night.comments(BOB, "/rollback too slow");

        assertThat(dispatches(effects)).containsExactly(new Effect.Dispatch(R1, 1));
        assertThat(night.said()).last().asString().contains("may still be running", "/actions/runs/900");
        starts(R1, 1, 901);
        ends(900, 1, "success");
        assertThat(night.task("C2").state().isDone()).isFalse();

        assertThat(dispatches(ends(901, 1, "success"))).containsExactly(new Effect.Dispatch(V3, 1));
    }

    @Test
    void a_run_under_way_is_looked_at_and_told_of_once() {
        night.ticks(ANN, "C1");
        night.comments(ANN, "/run C2");
        assertThat(night.reaches(night.now().plusSeconds(600)))
                .as("before GitHub has answered")
                .doesNotContain(new Effect.LookAtRun(C2));
        starts(C2, 1, 900);
        assertThat(night.reaches(night.now().plusSeconds(1_800)).stream().filter(new Effect.LookAtRun(C2)::equals))
                .hasSize(4);
        assertThat(Night.said(night.reaches(night.now().plusSeconds(3_600))))
                .noneMatch(words -> words.contains("under way"));
        assertThat(night.log().stream().filter(said -> said.words().contains("has been under way for 30 min")))
                .hasSize(1);
        ends(900, 1, "success");
        assertThat(night.reaches(night.now().plusSeconds(1_200))).doesNotContain(new Effect.LookAtRun(C2));
    }
}
