package io.github.maintenancebuddy.core.checklist.ticks;

import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ANN;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.BOB;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.CARL;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.MALLORY;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.NOW;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ROBOT;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.announced;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.edit;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ref;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.scheduled;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.turn;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may tick what, and what an edit does to the plan (behaviour.md, The plan). */
class TicksTest {
    private static final Maintenance PLANNED = written(scheduled());
    private static final Instant LATER = NOW.plusSeconds(60);

    private static Task task(Maintenance maintenance, String ref) {
        return maintenance.plan().find(ref(ref)).orElseThrow();
    }

    private static TaskState state(Maintenance maintenance, String ref) {
        return task(maintenance, ref).stateOf(ref(ref));
    }

    private static TaskState done(Person by, Instant at) {
        return new TaskState.Done(Optional.of(by), at);
    }

    private static EditOutcome turned(Maintenance maintenance, Person by, Instant at, String... refs) {
        return edit(maintenance, by, at, body -> {
            var next = body;
            for (var ref : refs) {
                next = turn(next, ref);
            }
            return next;
        });
    }

    private static Maintenance after(Maintenance maintenance, Person by, Instant at, String... refs) {
        return turned(maintenance, by, at, refs).next();
    }

    private static List<TimelineEvent> told(Maintenance maintenance) {
        return maintenance.timeline().entries().stream()
                .map(TimelineEntry::what)
                .toList();
    }

    @Test
    void all_that_differs_in_one_edit_counts() {
        var outcome = turned(PLANNED, CARL, NOW, "P3", "C1");
        assertThat(state(outcome.next(), "P3")).isEqualTo(done(CARL, NOW));
        assertThat(state(outcome.next(), "C1")).isEqualTo(done(CARL, NOW));
        assertThat(outcome.comment()).isEmpty();
        assertThat(told(outcome.next()))
                .containsExactly(new TimelineEvent.Ticked(ref("P3")), new TimelineEvent.Ticked(ref("C1")));
        assertThat(PlanSection.shows(turn(turn(PlanSection.render(PLANNED), "P3"), "C1"), outcome.next()))
                .isTrue();
    }

    @Test
    void a_tick_can_be_taken_back_by_anybody_who_edits() {
        var outcome = turned(after(PLANNED, CARL, NOW, "C1"), BOB, LATER, "C1");
        assertThat(state(outcome.next(), "C1").isOpen()).isTrue();
        assertThat(told(outcome.next())).contains(new TimelineEvent.Unticked(ref("C1")));
    }

    @Test
    void announcing_needs_the_right_to_announce() {
        for (var person : List.of(ANN, BOB, CARL)) {
            assertThat(state(after(PLANNED, person, NOW, "P1"), "P1")).isEqualTo(done(person, NOW));
        }
        var refused = turned(PLANNED, MALLORY, NOW, "P1");
        assertThat(state(refused.next(), "P1").isOpen()).isTrue();
        assertThat(refused.comment())
                .hasValueSatisfying(text -> assertThat(text).startsWith("@mallory `P1` publishes"));
        assertThat(told(refused.next())).hasSize(1).allMatch(TimelineEvent.TakenBack.class::isInstance);
        assertThat(turned(PLANNED.withPhase(Phase.DRAFT), ANN, NOW, "P1").comment())
                .isPresent();
    }

    @Test
    void the_standing_is_asked_for_announcing_and_accepting_only() {
        var body = PlanSection.render(PLANNED);
        var announces = new Signal.Edited(NOW, CARL, body, turn(body, "P1"));
        var ticks = new Signal.Edited(NOW, CARL, body, turn(body, "C1"));
        var leads = new Signal.Edited(NOW, ANN, body, turn(body, "P1"));
        var accepts = new Signal.Edited(NOW, BOB, body, turn(body, "P2"));
        assertThat(Ticks.questions(PLANNED, announces)).containsExactly(new Question.StandingOf("carl"));
        assertThat(Ticks.questions(PLANNED, ticks)).isEmpty();
        assertThat(Ticks.questions(PLANNED, leads)).containsExactly(new Question.StandingOf("ann"));
        assertThat(Ticks.questions(PLANNED, accepts)).containsExactly(new Question.StandingOf("bob"));
    }

    @Test
    void a_stray_thumb_on_announcing_can_be_undone_until_it_is_public() {
        var ticked = after(PLANNED, ANN, NOW, "P1");
        assertThat(state(after(ticked, ANN, LATER, "P1"), "P1").isOpen()).isTrue();
        var refused = turned(announced(ticked), ANN, LATER, "P1");
        assertThat(state(refused.next(), "P1").isDone()).isTrue();
        assertThat(refused.comment().orElseThrow()).contains("`/reschedule START`", "`/cancel WHY`");
    }

    @Test
    void only_the_buddy_accepts_and_declines() {
        var refused = turned(PLANNED, ANN, NOW, "P2");
        assertThat(state(refused.next(), "P2").isOpen()).isTrue();
        assertThat(refused.comment().orElseThrow()).contains("Only the buddy, bob,");
        var accepted = turned(PLANNED, BOB, NOW, "P2");
        assertThat(state(accepted.next(), "P2")).isEqualTo(done(BOB, NOW));
        var kept = turned(accepted.next(), ANN, LATER, "P2");
        assertThat(state(kept.next(), "P2").isDone()).isTrue();
        assertThat(kept.comment()).isPresent();
        assertThat(state(after(accepted.next(), BOB, LATER, "P2"), "P2").isOpen())
                .isTrue();
    }

    @Test
    void a_check_is_another_persons() {
        var ticked = after(PLANNED, BOB, NOW, "C2");
        assertThat(task(ticked, "C2").settled()).isFalse();
        assertThat(turned(ticked, BOB, LATER, "C2b").comment().orElseThrow()).contains("another person");
        assertThat(task(after(ticked, ANN, LATER, "C2b"), "C2").settled())
                .as("in a team of two")
                .isTrue();
        assertThat(turned(ticked, ROBOT, LATER, "C2b").comment().orElseThrow()).contains("an app or a workflow");
        assertThat(turned(PLANNED, BOB, NOW, "C2b").comment().orElseThrow()).contains("Tick `C2` first");
        assertThat(task(after(ticked, CARL, LATER, "C2b"), "C2").settled()).isTrue();
        var nobodys = PLANNED.withPlan(PLANNED.plan()
                .change(ref("C2"), task -> task.withState(new TaskState.Done(Optional.empty(), NOW))));
        assertThat(turned(nobodys, ANN, LATER, "C2b").comment().orElseThrow()).contains("never the lead");
    }

    @Test
    void both_boxes_in_one_edit_are_one_persons() {
        var outcome = turned(PLANNED, BOB, NOW, "C2", "C2b");
        assertThat(state(outcome.next(), "C2").isDone()).isTrue();
        assertThat(state(outcome.next(), "C2b").isOpen()).isTrue();
    }

    @Test
    void unticking_a_task_unticks_its_check() {
        var checked = after(after(PLANNED, BOB, NOW, "C2"), CARL, LATER, "C2b");
        var next = after(checked, BOB, LATER.plusSeconds(60), "C2");
        assertThat(state(next, "C2").isOpen()).isTrue();
        assertThat(state(next, "C2b").isOpen()).isTrue();
    }

    @Test
    void nothing_that_an_outsider_does_counts() {
        var theirs = PLANNED.withCrew(Crew.of(MALLORY, false).withLead(ANN));
        var outcome = edit(
                theirs,
                MALLORY,
                NOW,
                body -> turn(turn(body, "C1"), "C3").replace("- [ ] `V2` Watch the errors · optional", "- [x] Mine"));
        assertThat(outcome.next().plan()).isEqualTo(theirs.plan());
        assertThat(outcome.comment().orElseThrow()).isEqualTo("@mallory " + TicksWords.OUTSIDER);
        assertThat(PlanSection.merge(turn(PlanSection.render(theirs), "C1"), outcome.next()))
                .contains("- [ ] `V2`");
    }

    @Test
    void when_it_is_over_a_tick_is_recorded_with_one_sentence() {
        var outcome = turned(PLANNED.withPhase(Phase.COMPLETED), ANN, NOW, "V1", "V2");
        assertThat(state(outcome.next(), "V1").isDone()).isTrue();
        assertThat(outcome.comment()).contains("@ann " + TicksWords.OVER);
    }

    @Test
    void roll_back_boxes_count_only_when_rolling_back() {
        var outcome = edit(PLANNED, ANN, NOW, body -> body.replace("1. `R1`", "- [x] `R1`"));
        assertThat(state(outcome.next(), "R1").isOpen()).isTrue();
        var back = written(scheduled().withPlan(scheduled().plan().withRollingBack()));
        assertThat(state(after(back, ANN, NOW, "R1"), "R1").isDone()).isTrue();
    }

    @Test
    void lifecycle_can_take_a_tick_back() {
        var ticked = after(PLANNED, ANN, NOW, "C1");
        var next = Ticks.takeBack(ticked, ref("C1"), ANN, NOW, "too early");
        assertThat(state(next, "C1").isOpen()).isTrue();
        assertThat(told(next)).contains(new TimelineEvent.TakenBack(ref("C1"), "too early"));
    }
}
