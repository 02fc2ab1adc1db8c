package io.github.maintenancebuddy.core.checklist.ticks;

import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ANN;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.BOB;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.CARL;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.NOW;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.edit;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ref;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.scheduled;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.turn;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.SampleMaintenance;
import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no delivery has explained, what was heard twice, and what our own writes overwrote (architecture.md). */
class UnattributedChangesTest {
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
    void a_tick_that_no_delivery_explains_is_nobodys_until_one_does() {
        var before = PlanSection.render(PLANNED);
        var seen = turn(turn(before, "C1"), "P2");
        var next = Ticks.edited(
                        PLANNED, new Signal.Edited(LATER, CARL, seen, turn(seen, "C3")), SampleMaintenance.facts())
                .next();
        assertThat(state(next, "C1")).isEqualTo(new TaskState.Done(Optional.empty(), LATER));
        assertThat(task(next, "C1").settled()).isTrue();
        assertThat(task(next, "P2").settled()).isFalse();
        var late = new Signal.Edited(NOW, BOB, before, turn(before, "C1"));
        var explained = Ticks.edited(next, late, SampleMaintenance.facts());
        assertThat(state(explained.next(), "C1")).isEqualTo(done(BOB, NOW));
        assertThat(told(explained.next())).containsOnlyOnce(new TimelineEvent.Ticked(ref("C1")));
        var refused =
                Ticks.edited(next, new Signal.Edited(NOW, ANN, before, turn(before, "P2")), SampleMaintenance.facts());
        assertThat(state(refused.next(), "P2").isOpen()).isTrue();
        assertThat(refused.comment()).isPresent();
    }

    @Test
    void a_delivery_that_comes_twice_does_nothing_more() {
        var body = PlanSection.render(PLANNED);
        var edit = new Signal.Edited(
                NOW, CARL, body, turn(turn(body, "C1"), "P2").replace("### Verify", "- [ ] New\n\n### Verify"));
        var once = Ticks.edited(PLANNED, edit, SampleMaintenance.facts());
        var twice = Ticks.edited(once.next(), edit, SampleMaintenance.facts());
        assertThat(twice.next()).isEqualTo(once.next());
        assertThat(twice.comment()).isEmpty();
    }

    @Test
    void what_fell_between_our_reading_and_writing_is_kept() {
        var read = PlanSection.render(PLANNED);
        var running = PLANNED.withPhase(Phase.IN_PROGRESS);
        var text = PlanSection.merge(read, running);
        var known = Ticks.written(running, new Signal.Written(NOW, read, text));
        assertThat(state(known, "C1").isOpen()).isTrue();
        var next = Ticks.overwrote(known, new Signal.Overwrote(NOW, turn(read, "C1"), text));
        assertThat(state(next, "C1").isDone()).isTrue();
        assertThat(PlanSection.merge(text, next)).isEqualTo(turn(text, "C1"));
        var explained = Ticks.edited(
                next, new Signal.Edited(NOW.minusSeconds(1), BOB, read, turn(read, "C1")), SampleMaintenance.facts());
        assertThat(state(explained.next(), "C1").doneBy()).contains(BOB);
    }

    @Test
    void what_a_person_does_in_the_second_of_our_write_is_known_whichever_is_heard_first() {
        var read = PlanSection.render(PLANNED);
        var running = PLANNED.withPhase(Phase.IN_PROGRESS);
        var text = PlanSection.merge(read, running);
        var write = new Signal.Written(NOW, read, text);
        var edit = new Signal.Edited(NOW, CARL, text, turn(turn(text, "P2"), "C1"));
        var back = new Signal.Overwrote(NOW, read, text);

        var writtenFirst = Ticks.edited(Ticks.written(running, write), edit, SampleMaintenance.facts())
                .next();
        var heardFirst = Ticks.written(
                Ticks.edited(running, edit, SampleMaintenance.facts()).next(), write);
        var lastOfAll = Ticks.edited(
                        Ticks.overwrote(Ticks.written(running, write), back), edit, SampleMaintenance.facts())
                .next();

        for (var next : List.of(writtenFirst, heardFirst, lastOfAll, Ticks.overwrote(writtenFirst, back))) {
            assertThat(PlanSection.merge(edit.after(), next)).isEqualTo(turn(text, "C1"));
        }
    }

    @Test
    void what_we_read_before_writing_counts_as_nobodys() {
        var read = turn(PlanSection.render(PLANNED), "C1").replace("### Verify", "- [ ] New\n\n### Verify");
        var next = Ticks.written(PLANNED, new Signal.Written(NOW, read, PlanSection.merge(read, PLANNED)));
        assertThat(state(next, "C1")).isEqualTo(new TaskState.Done(Optional.empty(), NOW));
        assertThat(task(next, "C4").text()).isEqualTo("New");
    }

    @Test
    void what_a_look_shows_counts_as_nobodys_once_deliveries_have_had_their_time() {
        var before = PlanSection.render(PLANNED);
        var known = Ticks.written(PLANNED, new Signal.Written(NOW, before, before));
        var text = turn(before, "C1");
        assertThat(Ticks.seen(known, new Signal.Seen(NOW.plusSeconds(500), text, Optional.of(LATER))))
                .isEqualTo(known);
        var later = new Signal.Seen(NOW.plusSeconds(700), text, Optional.of(LATER));
        var next = Ticks.seen(known, later);
        assertThat(state(next, "C1")).isEqualTo(new TaskState.Done(Optional.empty(), later.at()));
        assertThat(Ticks.seen(next, new Signal.Seen(NOW.plusSeconds(9_000), text, Optional.of(LATER))))
                .isEqualTo(next);
        var explained = Ticks.edited(next, new Signal.Edited(LATER, BOB, before, text), SampleMaintenance.facts());
        assertThat(state(explained.next(), "C1")).isEqualTo(done(BOB, LATER));
    }
}
