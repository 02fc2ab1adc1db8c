package io.github.maintenancebuddy.core.checklist.merging;

import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ANN;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.BOB;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.END;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.NOW;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.START;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.announced;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.draft;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ref;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.GoldenPlan;
import io.github.maintenancebuddy.core.checklist.creation.PlanFactory;
import io.github.maintenancebuddy.core.checklist.rendering.PlanLines;
import io.github.maintenancebuddy.core.checklist.ticks.PlanOperations;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Lessons;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.PastMaintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The section as people see it, in the main phases. */
class PlanSectionTest {
    private static Maintenance ticked(Maintenance maintenance, String... refs) {
        var next = maintenance;
        for (var ref : refs) {
            next = PlanOperations.tick(next, ref(ref), Optional.of(BOB), NOW);
        }
        return next;
    }

    private static Maintenance running() {
        return ticked(announced(scheduled()), "P1", "P2", "P3", "C1")
                .withBuddy(buddy -> buddy.accept(BOB))
                .withPhase(Phase.IN_PROGRESS)
                .withWindow(scheduled()
                        .window()
                        .map(window -> window.withBegan(START.plusSeconds(240))
                                .extended(START.plusSeconds(4000), END.plusSeconds(1800))
                                .extended(START.plusSeconds(6000), END.plusSeconds(5400))));
    }

    private static Maintenance rollingBack() {
        var plan = running().plan().withRollingBack();
        var open = plan.change(ref("C2"), task -> task.withState(new TaskState.Voided(NOW)))
                .change(ref("C3"), task -> task.withState(new TaskState.Voided(NOW)));
        return running().withPlan(open);
    }

    @Test
    void draft_with_gaps() {
        var gaps = List.of(
                "**Start**: when does it begin? For example `2026-12-05 22:00 Europe/Berlin`.",
                "**Duration**: how long does it take? For example `2h`.");
        var plan = PlanFactory.make(Request.EMPTY, List.of(), List.of());
        GoldenPlan.check(
                "draft-with-gaps",
                PlanSection.render(
                        draft().withMemory(draft().memory().withGaps(gaps)).withPlan(plan)));
    }

    @Test
    void postponed() {
        GoldenPlan.check("postponed", PlanSection.render(scheduled().withPhase(Phase.DRAFT)));
    }

    @Test
    void scheduled_and_nobody_has_accepted() {
        GoldenPlan.check("scheduled", PlanSection.render(scheduled()));
    }

    @Test
    void scheduled_after_earlier_ones_that_took_longer() {
        GoldenPlan.check("scheduled-with-lessons", PlanSection.render(experienced()));
        assertThat(PlanSection.read(PlanSection.render(experienced())))
                .isEqualTo(PlanSection.read(PlanSection.render(scheduled())));
        assertThat(PlanSection.render(experienced().withPhase(Phase.IN_PROGRESS)))
                .contains("From earlier maintenances")
                .doesNotContain("Suggested");
    }

    @Test
    void lessons_give_way_where_people_wrote_much() {
        var plan = PlanSection.render(scheduled()).getBytes(StandardCharsets.UTF_8).length;
        var much = "x".repeat(59_900 - plan);
        assertThat(PlanSection.merge("x".repeat(50_000), experienced())).contains("From earlier maintenances");
        assertThat(PlanSection.merge(much, experienced()))
                .isEqualTo(PlanSection.merge(much, scheduled()))
                .matches(PlanSection::fits);
    }

    private static Maintenance experienced() {
        var slow = new PastMaintenance.Slow("Run the migration", Duration.ofMinutes(45), Duration.ofMinutes(70));
        var past = List.of(
                earlier(7, false, 155, List.of(70, 12), List.of(slow)),
                earlier(5, false, 90, List.of(50, 8), List.of()),
                earlier(4, true, 50, List.of(), List.of()));
        return scheduled().withMemory(scheduled().memory().withLessons(new Lessons(past)));
    }

    private static PastMaintenance earlier(
            int number, boolean rolledBack, int minutes, List<Integer> tasks, List<PastMaintenance.Slow> slow) {
        var texts = List.of("Run the migration", "Start the consumers");
        return new PastMaintenance(
                number,
                true,
                rolledBack,
                Duration.ofHours(2),
                Duration.ofMinutes(minutes),
                IntStream.range(0, tasks.size())
                        .mapToObj(at -> new PastMaintenance.Taken(
                                Stage.CARRY_OUT, texts.get(at), Duration.ofMinutes(tasks.get(at))))
                        .toList(),
                slow,
                slow.isEmpty() ? List.of() : List.of("Buy disks", "Ask"));
    }

    @Test
    void in_progress_and_extended_twice() {
        GoldenPlan.check("in-progress-extended", PlanSection.render(running()));
    }

    @Test
    void rolling_back() {
        GoldenPlan.check("rolling-back", PlanSection.render(rollingBack()));
    }

    @Test
    void completed_with_a_skipped_task() {
        var plan = PlanOperations.skip(
                ticked(running(), "C2", "C2b", "V1"), ref("C3"), ANN, "done by #12, says @carl", NOW);
        var window = plan.window().map(open -> open.withEnded(Optional.of(END.plusSeconds(3000))));
        GoldenPlan.check(
                "completed",
                PlanSection.render(plan.withWindow(window)
                        .withPhase(Phase.COMPLETED)
                        .withOutcome(Optional.of(Outcome.SUCCESSFUL))));
    }

    @Test
    void cancelled_without_a_buddy() {
        var alone = PlanOperations.skip(scheduled(), ref("P2"), ANN, "I am alone", NOW);
        GoldenPlan.check("cancelled", PlanSection.render(alone.withPhase(Phase.CANCELLED)));
    }

    @ParameterizedTest
    @EnumSource(WorkKind.class)
    void built_in_plan(WorkKind kind) {
        var request = new Request(
                "",
                List.of(),
                Optional.of(Impact.NO_IMPACT),
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var name = "built-in-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        GoldenPlan.check(
                name,
                PlanSection.render(
                        scheduled().withRequest(request).withPlan(PlanFactory.make(request, List.of(), List.of()))));
    }

    @Test
    void a_line_of_ours_never_begins_with_a_command() {
        for (var maintenance : List.of(draft(), scheduled(), running(), rollingBack())) {
            assertThat(PlanSection.render(maintenance).lines())
                    .noneMatch(line -> line.stripLeading().startsWith("/"));
        }
    }

    @Test
    void what_is_written_reads_back_as_the_plan() {
        for (var maintenance : List.of(scheduled(), running(), rollingBack())) {
            var boxes = PlanSection.read(PlanSection.render(maintenance)).orElseThrow();
            var lines = Arrays.stream(Stage.values())
                    .flatMap(stage -> PlanLines.of(maintenance, stage).stream())
                    .toList();
            assertThat(boxes).hasSameSizeAs(lines);
            for (var at = 0; at < boxes.size(); at++) {
                assertThat(lines.get(at).shownBy(boxes.get(at)))
                        .as(boxes.get(at).toString())
                        .isTrue();
                assertThat(boxes.get(at).ref()).isEqualTo(lines.get(at).ref());
            }
        }
    }

    @Test
    void services_are_quoted() {
        var request = new Request(
                "",
                List.of("API <!-- maintenance-buddy:end -->", "@acme/all"),
                Optional.of(Impact.DEGRADED),
                WorkKind.OTHER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(PlanSection.render(scheduled().withRequest(request)))
                .containsOnlyOnce("<!-- maintenance-buddy:end -->")
                .doesNotContain("@acme");
    }

    @Test
    void the_end_of_another_day_is_told_with_its_date() {
        var window = scheduled()
                .window()
                .map(open -> open.extended(Instant.parse("2026-12-05T22:00:00Z"), END.plus(Duration.ofDays(1))));
        assertThat(PlanSection.render(scheduled().withWindow(window)))
                .contains("Extended once, first planned end Sun 6 Dec 2026, 00:00 Europe/Berlin");
    }
}
