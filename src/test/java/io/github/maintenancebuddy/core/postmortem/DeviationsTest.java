package io.github.maintenancebuddy.core.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DeviationsTest {
    @Test
    void every_time_past_the_planned_end_counts_as_overrun() {
        var late = window(window -> window.extended(
                        CompletedSamples.at("2026-12-06T00:20"), CompletedSamples.at("2026-12-06T01:00"))
                .withEnded(Optional.of(CompletedSamples.at("2026-12-06T01:05"))));
        assertThat(PostMortem.deviations(late)).contains("The work ran past its planned end, for 25 min in all.");
    }

    @Test
    void an_end_that_passed_before_the_work_began_is_no_overrun() {
        var rescheduled = window(window -> Window.planned(
                        CompletedSamples.BERLIN, earlier(), earlier().start())
                .rescheduled(earlier().end().plusSeconds(3600), CompletedSamples.BERLIN, CompletedSamples.PLANNED)
                .withBegan(CompletedSamples.PLANNED.start())
                .withEnded(window.ended()));
        assertThat(PostMortem.deviations(rescheduled)).isEmpty();
        assertThat(PostMortem.deviations(rescheduled.tell(
                        earlier().end(), new TimelineEvent.Rescheduled(earlier(), CompletedSamples.PLANNED))))
                .containsExactly("The window was rescheduled once; it was first planned for"
                        + " Wed 2 Dec 2026, 22:00–23:00 Europe/Berlin (Wed 21:00–22:00 UTC).");
    }

    @Test
    void a_buddy_who_accepts_after_the_start_is_late() {
        var late = CompletedSamples.clean();
        var tick = new TaskState.Done(Optional.of(CompletedSamples.BOB), CompletedSamples.at("2026-12-05T22:40"));
        late = late.withPlan(late.plan().change(TaskRef.P2, task -> task.withState(tick)));
        assertThat(PostMortem.deviations(late))
                .containsExactly("The buddy accepted only 40 min after the planned start.");
    }

    @Test
    void a_reopened_one_that_a_second_person_verified_in_the_end_was_verified() {
        var alone = CompletedSamples.clean()
                .tell(CompletedSamples.at("2026-12-05T22:59"), new TimelineEvent.NotVerifiedBySecondPerson());
        assertThat(PostMortem.deviations(alone)).containsExactly("The work was not verified by a second person.");
        assertThat(PostMortem.deviations(
                        alone.tell(CompletedSamples.at("2026-12-05T23:30"), new TimelineEvent.Reopened())))
                .containsExactly("The maintenance was reopened after its window had closed.");
    }

    @Test
    void a_task_that_came_while_the_work_ran_was_not_planned() {
        var added = CompletedSamples.clean()
                .tell(CompletedSamples.at("2026-12-05T22:20"), new TimelineEvent.Added(TaskRef.of(Stage.VERIFY, 1)));
        assertThat(PostMortem.deviations(added))
                .containsExactly("`V1` (Row counts match) was added while the work ran.");
    }

    @Test
    void tasks_ticked_together_share_their_time() {
        assertThat(PostMortem.deviations(CompletedSamples.together()))
                .filteredOn(sentence -> sentence.contains("instead of"))
                .containsExactly(
                        "`C1` (Stop the consumers), `C2` (Run `migrate | tee log`) and `V1` (Row counts match), ticked"
                                + " together, took 1 h 40 min instead of 1 h, counted from the tick before them.");
    }

    @Test
    void ticks_more_than_a_minute_apart_are_not_together() {
        assertThat(PostMortem.deviations(CompletedSamples.together("2026-12-05T23:41:11")))
                .anyMatch(sentence -> sentence.contains("took 1 h 40 min instead of 55 min"));
    }

    private static Span earlier() {
        return new Span(CompletedSamples.at("2026-12-02T22:00"), CompletedSamples.at("2026-12-02T23:00"));
    }

    private static Maintenance window(UnaryOperator<Window> change) {
        var clean = CompletedSamples.clean();
        return clean.withWindow(clean.window().map(change));
    }
}
