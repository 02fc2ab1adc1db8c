package io.github.maintenancebuddy.core.checklist.creation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.SampleMaintenance;
import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import io.github.maintenancebuddy.core.checklist.line.PlanWords;
import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanFactoryTest {
    private static Request request(Impact impact, WorkKind kind, String back) {
        return new Request(
                "",
                List.of(),
                Optional.of(impact),
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(back),
                Optional.empty(),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(WorkKind.class)
    void a_built_in_checklist_is_complete(WorkKind kind) {
        var plan = PlanFactory.make(request(Impact.FULL_OUTAGE, kind, ""), List.of(), List.of());
        assertThat(plan.tasks().get(0).ref()).isEqualTo(TaskRef.P1);
        assertThat(plan.tasks().get(1).ref()).isEqualTo(TaskRef.P2);
        for (var stage : Stage.values()) {
            assertThat(plan.open(stage)).as(stage.title()).isNotEmpty();
        }
        assertThat(plan.tasks()).anyMatch(task -> task.check().isPresent());
        assertThat(plan.tasks().stream().map(Task::text)).noneMatch(text -> text.contains("·"));
    }

    @Test
    void without_impact_preparing_is_optional_but_announcing_is_not() {
        var plan = PlanFactory.make(
                request(Impact.NO_IMPACT, WorkKind.OTHER, ""),
                List.of(),
                List.of(new ChecklistLine(Stage.PREPARE, "Ask Joe")));
        assertThat(plan.open(Stage.PREPARE)).extracting(Task::text).containsExactly(PlanWords.ANNOUNCE, "Ask Joe");
    }

    @Test
    void the_form_says_how_to_roll_back() {
        var plan = PlanFactory.make(
                request(Impact.DEGRADED, WorkKind.OTHER, "1. Stop @all · 5m\n\n- [ ] Start\n---\nLook #1"),
                List.of(),
                List.of());
        assertThat(plan.in(Stage.ROLL_BACK))
                .extracting(TaskLine::render)
                .containsExactly("Stop @\u200ball · 5m", "Start", "Look #\u200b1");
    }

    @Test
    void extra_tasks_are_sorted_in_behind_the_checklist() {
        var plan = PlanFactory.plan(
                request(Impact.DEGRADED, WorkKind.OTHER, ""),
                SampleMaintenance.LINES,
                List.of(
                        new ChecklistLine(Stage.VERIFY, "Ask Joe · 5m · @ann"),
                        new ChecklistLine(Stage.CARRY_OUT, "<b>Wait</b>")));
        assertThat(TaskLine.render(plan.find(SampleMaintenance.ref("V3")).orElseThrow()))
                .isEqualTo("Ask Joe · 5m · @ann");
        assertThat(plan.find(SampleMaintenance.ref("C4")).orElseThrow().text()).isEqualTo("<\u200bb>Wait<\u200b/b>");
    }

    @Test
    void every_plan_has_something_to_do_and_to_verify() {
        var plan = PlanFactory.plan(request(Impact.DEGRADED, WorkKind.OTHER, ""), List.of(), List.of());
        assertThat(plan.open(Stage.CARRY_OUT)).hasSize(1);
        assertThat(plan.open(Stage.VERIFY)).hasSize(1);
    }

    @Test
    void a_repositorys_own_checklist_replaces_the_built_in_one() {
        var own = new RepositoryChecklist(
                WorkKind.OTHER,
                false,
                List.of(
                        step(Stage.CARRY_OUT, "Run it · 5m · @ann", Optional.of(Duration.ofMinutes(45)), true),
                        step(Stage.ROLL_BACK, "Ask @all · optional", Optional.empty(), false)),
                List.of());
        var plan = PlanFactory.make(request(Impact.DEGRADED, WorkKind.OTHER, ""), List.of(own), List.of());
        assertThat(plan.tasks().stream().skip(2).map(TaskLine::render))
                .containsExactly(
                        "Run it · 45m · @ann · second person",
                        "Ask @\u200Ball · optional",
                        "Check that the services work as before");
        assertThat(PlanFactory.make(request(Impact.DEGRADED, WorkKind.COMPONENT_UPGRADE, ""), List.of(own), List.of()))
                .isEqualTo(PlanFactory.make(
                        request(Impact.DEGRADED, WorkKind.COMPONENT_UPGRADE, ""), List.of(), List.of()));
    }

    @Test
    void or_its_steps_stand_behind_the_built_in_ones() {
        var own = new RepositoryChecklist(
                WorkKind.OTHER, true, List.of(step(Stage.VERIFY, "Look", Optional.empty(), false)), List.of());
        var request = request(Impact.DEGRADED, WorkKind.OTHER, "");
        var builtIn = PlanFactory.make(request, List.of(), List.of());
        var plan = PlanFactory.make(request, List.of(own), List.of());
        assertThat(plan.tasks()).startsWith(builtIn.tasks().toArray(Task[]::new));
        assertThat(plan.in(Stage.VERIFY).getLast().text()).isEqualTo("Look");
    }

    @Test
    void after_a_roll_back_the_restored_state_is_verified_in_the_repositorys_own_way() {
        var request = request(Impact.DEGRADED, WorkKind.OTHER, "");
        var own = List.of(step(Stage.VERIFY, "Ask the old primary · 5m", Optional.empty(), false));
        var builtIn = verifiedAfterRollBack(PlanFactory.make(request, List.of(), List.of()));
        assertThat(builtIn).hasSizeGreaterThan(1).noneMatch(text -> text.contains("new"));
        assertThat(verifiedAfterRollBack(PlanFactory.make(request, List.of(list(false, own)), List.of())))
                .containsExactly("Ask the old primary");
        assertThat(verifiedAfterRollBack(PlanFactory.make(request, List.of(list(true, own)), List.of())))
                .startsWith(builtIn.toArray(String[]::new))
                .endsWith("Ask the old primary");
        assertThat(verifiedAfterRollBack(PlanFactory.make(request, List.of(list(false, List.of())), List.of())))
                .isEqualTo(builtIn);
    }

    private static RepositoryChecklist list(boolean behindBuiltIn, List<RepositoryChecklist.Step> afterRollBack) {
        return new RepositoryChecklist(WorkKind.OTHER, behindBuiltIn, List.of(), afterRollBack);
    }

    private static List<String> verifiedAfterRollBack(Plan plan) {
        return plan.withTasks(List.of()).withRollingBack().in(Stage.VERIFY).stream()
                .map(Task::text)
                .toList();
    }

    private static RepositoryChecklist.Step step(
            Stage stage, String text, Optional<Duration> estimate, boolean secondPerson) {
        return new RepositoryChecklist.Step(
                stage, text, estimate, Optional.empty(), secondPerson, false, Optional.empty());
    }
}
