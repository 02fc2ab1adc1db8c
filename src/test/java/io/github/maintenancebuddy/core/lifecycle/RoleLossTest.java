package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static io.github.maintenancebuddy.core.lifecycle.Night.DAVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GitHub has taken somebody's access while they had a role (behaviour.md, Commands). */
class RoleLossTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/publish All is well.", "/extend 1h", "/cancel", "/done C1", "/complete anyway so", "/run C1"})
    void a_lead_without_access_is_a_stranger(String command) {
        var night = Night.planned().running().gives(ANN, Role.READ);
        var before = night.maintenance();

        night.comments(ANN, command);

        assertThat(night.said())
                .anyMatch(words ->
                        words.startsWith("Commands change a maintenance only for people with at least triage"));
        assertThat(night.maintenance().plan()).isEqualTo(before.plan());
        assertThat(night.maintenance().phase()).isEqualTo(before.phase());
        assertThat(night.maintenance().window()).isEqualTo(before.window());
        assertThat(night.maintenance().publicity()).isEqualTo(before.publicity());
    }

    @Test
    void who_is_left_is_told_once_that_nobody_leads() {
        var night = Night.planned().running().gives(ANN, Role.NONE);
        night.comments(ANN, "/publish All is well.");
        night.comments(ANN, "/extend 1h");

        assertThat(night.log())
                .filteredOn(said -> said.words().contains("cannot lead any more"))
                .singleElement()
                .satisfies(said ->
                        assertThat(said.words()).startsWith("@bob `ann` ").contains("`/lead`"));
    }

    @Test
    void a_buddy_without_access_is_replaced_and_the_lead_told_once() {
        var night = Night.planned();
        night.ticks(BOB, "P2");
        night.gives(BOB, Role.READ);

        night.comments(BOB, "/publish All is well.");

        assertThat(night.said()).anyMatch(words -> words.startsWith("@ann `bob` no longer has triage access here"));
        assertThat(night.maintenance().crew().buddy().asks(BOB)).isFalse();
        assertThat(night.maintenance().crew().buddy().person()).isPresent();
        assertThat(night.task("P2").state().isOpen()).isTrue();
    }

    @Test
    void who_is_asked_and_has_lost_access_cannot_accept_with_a_tick() {
        var night = Night.planned();
        var asked = night.maintenance().crew().buddy().person().orElseThrow();
        night.gives(asked, Role.NONE);

        night.ticks(asked, "P2");

        assertThat(night.maintenance().crew().buddy().accepted()).isFalse();
        assertThat(night.maintenance().crew().buddy().asks(asked)).isFalse();
    }

    @Test
    void a_tick_of_the_lead_without_access_announces_nothing() {
        var night = Night.planned().gives(ANN, Role.READ);
        night.ticks(ANN, "P1");
        night.reaches(night.now().plusSeconds(120));
        assertThat(night.times(NoticeKind.ANNOUNCED)).isEmpty();
    }

    @Test
    void what_starts_by_itself_waits_for_somebody_with_write_where_an_act_without_released_it() {
        var night = Night.scripted(RandomRuns.SCRIPTED).running();
        night.comments(CLEO, "/done C1 C2");

        var released = night.comments(DAVE, "/done C2b");
        night.comments(CLEO, "/note nothing starts later either");

        assertThat(ScriptedNightTest.dispatches(released)).isEmpty();
        assertThat(night.log()).anyMatch(said -> said.words().contains("`/run C3`"));
        assertThat(night.log().stream().filter(said -> said.words().contains("`/run C3`")))
                .hasSize(1);
        assertThat(ScriptedNightTest.dispatches(night.comments(ANN, "/run C3")))
                .isEqualTo(List.of(new Effect.Dispatch(TaskRef.of(Stage.CARRY_OUT, 3), 2)));
    }

    @Test
    void an_author_who_was_removed_starts_nothing_with_a_tick() {
        var night = Night.scripted(RandomRuns.SCRIPTED).running();
        night.ticks(ANN, "C1");
        night.ticks(ANN, "C2");
        night.gives(BOB, Role.NONE);

        assertThat(ScriptedNightTest.dispatches(night.ticks(BOB, "C2b"))).isEmpty();
    }
}
