package io.github.maintenancebuddy.core.checklist.ticks;

import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ANN;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.CARL;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.NOW;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.edit;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ref;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.scheduled;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.SampleMaintenance;
import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What adding, rewording and removing lines does to the plan (behaviour.md, The plan). */
class EditedLinesTest {
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

    private static List<TimelineEvent> told(Maintenance maintenance) {
        return maintenance.timeline().entries().stream()
                .map(TimelineEntry::what)
                .toList();
    }

    @Test
    void added_lines_become_tasks_in_their_place() {
        var outcome = edit(
                PLANNED,
                CARL,
                NOW,
                body -> body.replace("- [ ] `C2` Run", "- [x] Tell Joe · 5m\n- [ ] `C7` Tell Jim\n- [ ] `C2` Run"));
        var tasks = outcome.next().plan().in(Stage.CARRY_OUT);
        assertThat(tasks).extracting(task -> task.ref().toString()).containsExactly("C1", "C4", "C5", "C2", "C3");
        assertThat(state(outcome.next(), "C4")).isEqualTo(done(CARL, NOW));
        assertThat(TaskLine.render(task(outcome.next(), "C4"))).isEqualTo("Tell Joe · 5m");
        assertThat(task(outcome.next(), "C5").text()).isEqualTo("C7 Tell Jim");
        assertThat(told(outcome.next()))
                .contains(new TimelineEvent.Added(ref("C4")), new TimelineEvent.Ticked(ref("C4")));
    }

    @Test
    void reworded_lines_keep_their_reference() {
        var outcome = edit(
                PLANNED, CARL, NOW, body -> body.replace("Run the migration · 45m · second person", "Run it · 1h"));
        assertThat(TaskLine.render(task(outcome.next(), "C2"))).isEqualTo("Run it · 1h");
        assertThat(task(outcome.next(), "C2").check()).isEmpty();
        assertThat(told(outcome.next())).containsExactly(new TimelineEvent.Reworded(ref("C2")));
    }

    @Test
    void a_removed_line_is_recorded_and_comes_back_with_its_reference() {
        var before = PlanSection.render(PLANNED);
        var without = before.replace("- [ ] `C3` Start the consumers\n", "");
        var removed = Ticks.edited(PLANNED, new Signal.Edited(NOW, CARL, before, without), SampleMaintenance.facts());
        assertThat(removed.next().plan().find(ref("C3"))).isEmpty();
        assertThat(PlanSection.shows(without, removed.next())).isTrue();
        var back = Ticks.edited(
                removed.next(), new Signal.Edited(LATER, CARL, without, before), SampleMaintenance.facts());
        assertThat(state(back.next(), "C3").isOpen()).isTrue();
        assertThat(told(back.next()))
                .containsExactly(new TimelineEvent.Removed(ref("C3")), new TimelineEvent.Added(ref("C3")));
    }

    @Test
    void what_every_plan_needs_comes_back() {
        for (var line : List.of("`P1`", "`P2`", "`V1`", "`C2b`")) {
            var outcome = edit(
                    PLANNED,
                    ANN,
                    NOW,
                    body -> body.lines().filter(text -> !text.contains(line)).collect(Collectors.joining("\n")));
            assertThat(outcome.next().plan()).isEqualTo(PLANNED.plan());
            assertThat(outcome.comment().isPresent()).isEqualTo(!line.equals("`C2b`"));
        }
    }

    @Test
    void an_emptied_text_changes_nothing() {
        var outcome = edit(PLANNED, ANN, NOW, body -> "");
        assertThat(outcome.next().plan()).isEqualTo(PLANNED.plan());
        assertThat(PlanSection.merge("", outcome.next())).isEqualTo(PlanSection.render(PLANNED));
    }
}
