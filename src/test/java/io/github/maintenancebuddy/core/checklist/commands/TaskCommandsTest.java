package io.github.maintenancebuddy.core.checklist.commands;

import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ANN;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.BOB;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.CARL;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.END;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.NOW;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.announced;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ref;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.SampleMaintenance;
import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.checklist.ticks.PlanOperations;
import io.github.maintenancebuddy.core.checklist.ticks.TicksWords;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskCommandsTest {
    private static final Maintenance RUNNING = scheduled().withPhase(Phase.IN_PROGRESS);

    private static Verdict say(Command command, Maintenance maintenance, Person by, Instant at, String arguments) {
        var facts = SampleMaintenance.facts();
        return new Invocation(command, maintenance, new Invocation.Caller(by, facts.role(by), at), arguments, facts)
                .handle();
    }

    private static Verdict say(Command command, Maintenance maintenance, Person by, String arguments) {
        return say(command, maintenance, by, NOW, arguments);
    }

    private static Maintenance obeyed(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Obeyed.class);
        var obeyed = (Verdict.Obeyed) verdict;
        assertThat(obeyed.effects()).contains(new Effect.BringUpToDate(Effect.Part.SECTION));
        return obeyed.next();
    }

    private static String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused(var why) -> why;
            case Verdict.Unclear(var why) -> "unclear: " + why;
            case Verdict.Obeyed _ -> "obeyed";
        };
    }

    private static Maintenance with(Maintenance maintenance, String refs, Person by) {
        var next = maintenance;
        for (var ref : TaskArguments.words(refs)) {
            next = PlanOperations.tick(next, ref(ref), Optional.of(by), NOW);
        }
        return next;
    }

    private static Task task(Maintenance maintenance, String ref) {
        return maintenance.plan().find(ref(ref)).orElseThrow();
    }

    /** In a plan where Ann has done P3 and C2, C3 is skipped, and the notice is public. */
    private static Maintenance middle() {
        return PlanOperations.skip(with(announced(RUNNING), "P1 P3 C2", ANN), ref("C3"), ANN, "why", NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        done   | ann  |                    | unclear: Say which task: `/done C1`. Possible are `C1`, `V1`, `V2`.
        done   | ann  | C9                 | There is no `C9`. Carry out has `C1`, `C2`, `C3`.
        done   | ann  | everything         | `everything` is no task. Tasks have references such as `C1`.
        done   | ann  | C1b                | `C1` asks for no second person, so there is no `C1b`.
        done   | ann  | C2                 | `C2` is done already.
        done   | ann  | C3                 | `C3` was skipped. To open it again write `/undo C3`.
        done   | ann  | P2                 | Accepting is the buddy's own: they write `/accept`, or tick `P2`.
        done   | ann  | C2b                | `C2b` is checked by another person than the one who ticked `C2`. Please ask the buddy or somebody else, or write `/skip C2b WHY`.
        done   | ann  | R1                 | `R1` is done only when we roll back. To roll back write `/rollback WHY`.
        done   | ann  | C1, C2 v1 C9       | `C2` is done already. There is no `C9`. Carry out has `C1`, `C2`, `C3`. Nothing was changed; the rest alone is `/done C1 V1`.
        undo   | ann  |                    | unclear: Say which task: `/undo P3`. Possible are `P3`, `C2`, `C3`.
        undo   | ann  | C1                 | `C1` is open already.
        undo   | ann  | P1                 | The notice is public, so `P1` stays ticked. To move the window write `/reschedule START`, to call it off write `/cancel WHY`.
        skip   | ann  |                    | unclear: Say which task: `/skip P2`. Possible are `P2`, `C1`, `C2b`, `V1`, `V2`, `R1`, `R2`.
        skip   | ann  | C1                 | unclear: Say why, for the timeline: `/skip C1 WHY`.
        skip   | ann  | C7 because         | There is no `C7`. Carry out has `C1`, `C2`, `C3`.
        skip   | ann  | C2 because         | `C2` is done, so there is nothing to skip. To open it again write `/undo C2`.
        skip   | ann  | C3 because         | `C3` is skipped already.
        skip   | ann  | P1 because         | The notice is public, so `P1` stays ticked. To move the window write `/reschedule START`, to call it off write `/cancel WHY`.
        add    | ann  | verify             | unclear: Say where and what: `/add verify Compare the row counts`. The stages are `prepare`, `carry-out`, `verify` and `roll-back`.
        add    | ann  | later Look         | unclear: Say where and what: `/add verify Compare the row counts`. The stages are `prepare`, `carry-out`, `verify` and `roll-back`.
        assign | ann  | C1                 | unclear: Say which task and who: `/assign C1 @login`.
        assign | ann  | C9 @bob            | There is no `C9`. Carry out has `C1`, `C2`, `C3`.
        """)
    void refusals_say_what_to_write_instead(String name, String by, String arguments, String sentence) {
        var command = List.of(Done.COMMAND, Undo.COMMAND, Skip.COMMAND, Add.COMMAND, Assign.COMMAND).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        var verdict = say(command, middle(), by.equals("ann") ? ANN : BOB, arguments == null ? "" : arguments);
        assertThat(why(verdict)).isEqualTo(sentence);
    }

    @Test
    void done_ticks_all_that_are_named() {
        var next = obeyed(say(Done.COMMAND, RUNNING, BOB, "`c1`, V1"));
        assertThat(task(next, "C1").state()).isEqualTo(new TaskState.Done(Optional.of(BOB), NOW));
        assertThat(task(next, "V1").state().isDone()).isTrue();
        assertThat(next.timeline().entries()).hasSize(2);
    }

    @Test
    void done_follows_the_rules_of_ticks() {
        var judged = say(Done.COMMAND, scheduled(), Person.named(7, "triager"), "P1");
        assertThat(why(judged)).isEqualTo(TicksWords.MAY_NOT_ANNOUNCE);
        assertThat(task(obeyed(say(Done.COMMAND, scheduled(), CARL, "P1")), "P1")
                        .state()
                        .isDone())
                .isTrue();
        var both = say(Done.COMMAND, RUNNING, BOB, "C2 C2b");
        assertThat(why(both)).startsWith("`C2b` is checked by another person").endsWith("`/done C2`.");
        assertThat(task(obeyed(say(Done.COMMAND, with(RUNNING, "C2", BOB), CARL, "C2b")), "C2")
                        .settled())
                .isTrue();
    }

    @Test
    void nothing_is_carried_out_before_the_work_begins_or_nearly_does() {
        var start = scheduled().window().orElseThrow().start();
        assertThat(why(say(Done.COMMAND, scheduled(), BOB, start.minusSeconds(901), "C1")))
                .startsWith("The work has not begun yet.");
        var next = obeyed(say(Done.COMMAND, scheduled(), BOB, start.minusSeconds(900), "C1"));
        assertThat(task(next, "C1").state().isDone()).isTrue();
    }

    @Test
    void undo_opens_what_was_done_or_skipped() {
        assertThat(task(obeyed(say(Undo.COMMAND, middle(), BOB, "C3")), "C3")
                        .state()
                        .isOpen())
                .isTrue();
        assertThat(why(say(Undo.COMMAND, with(scheduled(), "P2", BOB), BOB, "P2")))
                .isEqualTo(TaskCommandWords.DECLINE);
    }

    @Test
    void undo_of_a_verify_task_after_the_end() {
        var over = with(scheduled(), "C1 V1", BOB)
                .withPhase(Phase.COMPLETED)
                .withWindow(scheduled().window().map(window -> window.withEnded(Optional.of(END))));
        assertThat(why(say(Undo.COMMAND, over, BOB, END, "C1"))).isEqualTo(TaskCommandWords.OVER);
        assertThat(task(obeyed(say(Undo.COMMAND, over, BOB, END.plusSeconds(60), "V1")), "V1")
                        .state()
                        .isOpen())
                .isTrue();
        var late = ((Verdict.Obeyed) say(Undo.COMMAND, over, BOB, END.plus(Duration.ofHours(3)), "V1")).next();
        assertThat(task(late, "V1").state().isDone()).isTrue();
        assertThat(late.timeline().entries().getLast().what()).isEqualTo(new TimelineEvent.Unticked(ref("V1")));
    }

    @Test
    void skipping_settles_a_task_or_its_check() {
        var next = obeyed(say(Skip.COMMAND, scheduled(), ANN, "P2 There is\nonly me"));
        assertThat(task(next, "P2").state())
                .isEqualTo(new TaskState.Skipped(Optional.of(ANN), "There is\nonly me", NOW));
        assertThat(task(next, "P2").settled()).isTrue();
        assertThat(PlanSection.render(next)).contains("~~ · skipped: There is only me\n");
        var alone = obeyed(say(Skip.COMMAND, with(scheduled(), "C2", ANN), ANN, "C2b I am alone"));
        assertThat(task(alone, "C2").settled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        verify Compare the rows · 10m      | V3 | Compare the rows · 10m
        Carry out: Stop @all · @bob        | C4 | Stop @​all · @bob
        carry-out Stop                     | C4 | Stop
        carry out Stop                     | C4 | Stop
        PREPARE look                       | P4 | look
        rollback Point back                | R3 | Point back
        """)
    void add_makes_the_next_task_of_a_stage(String arguments, String ref, String line) {
        var next = obeyed(say(Add.COMMAND, scheduled(), CARL, arguments));
        assertThat(TaskLine.render(task(next, ref))).isEqualTo(line);
        assertThat(next.timeline().entries().getLast().what()).isEqualTo(new TimelineEvent.Added(ref(ref)));
        var text = PlanSection.render(next);
        assertThat(PlanSection.read(text).orElseThrow())
                .anyMatch(box -> box.ref().equals(TaskRef.read(ref)));
    }

    @Test
    void a_task_is_one_short_line() {
        assertThat(why(say(Add.COMMAND, scheduled(), ANN, "verify " + "x".repeat(301))))
                .isEqualTo(TaskCommandWords.TOO_LONG);
    }

    @Test
    void who_is_given_a_task_is_told() {
        var verdict = (Verdict.Obeyed) say(Assign.COMMAND, scheduled(), ANN, "C3 @bob");
        assertThat(TaskLine.render(task(verdict.next(), "C3"))).isEqualTo("Start the consumers · @bob");
        assertThat(verdict.effects()).contains(Effect.comment("@bob `C3` is yours: Start the consumers"));
        assertThat(((Verdict.Obeyed) say(Assign.COMMAND, scheduled(), ANN, "C3 ann")).effects())
                .hasSize(1);
        var unknown = SampleMaintenance.facts().with("nobody", Optional.empty());
        var caller = new Invocation.Caller(ANN, unknown.role(ANN), NOW);
        assertThat(why(new Invocation(Assign.COMMAND, scheduled(), caller, "C3 @nobody", unknown).handle()))
                .startsWith("GitHub knows nobody called `@nobody` with at least triage access here.");
    }

    @Test
    void every_stage_can_be_added_to() {
        for (var stage : Stage.values()) {
            assertThat(why(say(Add.COMMAND, scheduled(), ANN, stage.title() + " one more")))
                    .isEqualTo("obeyed");
        }
    }
}
