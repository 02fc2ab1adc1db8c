package io.github.maintenancebuddy.core.checklist.merging;

import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ANN;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.NOW;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.ref;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.scheduled;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.turn;
import static io.github.maintenancebuddy.core.checklist.SampleMaintenance.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.SampleMaintenance;
import io.github.maintenancebuddy.core.checklist.ticks.PlanOperations;
import io.github.maintenancebuddy.core.checklist.ticks.Ticks;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanMergeTest {
    private static final Maintenance PLANNED = written(scheduled());
    private static final String SECTION = PlanSection.render(PLANNED);

    private static Maintenance running() {
        return PLANNED.withPhase(Phase.IN_PROGRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Words",
                "Words\n",
                "Words\n\n",
                "Words\r\nmore",
                "Words\r\nmore\r\n",
                "- [ ] a list",
                "```\nunclosed"
            })
    void a_missing_section_is_appended(String body) {
        var merged = PlanSection.merge(body, scheduled());
        assertThat(merged).startsWith(body).containsOnlyOnce(OwnText.PLAN_BEGIN).containsOnlyOnce(OwnText.PLAN_END);
        assertThat(PlanSection.read(merged)).isEqualTo(PlanSection.read(SECTION));
        assertThat(merged.contains("\r\n")).isEqualTo(body.contains("\r\n"));
        assertThat(PlanSection.shows(merged, written(scheduled()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void all_around_stays_to_the_byte(String ending) {
        var above = "\t### What and why" + ending + "Trailing  " + ending + ending + "a lone \n line" + ending + ending;
        var below = ending + ending + "- [ ] `C1` not ours" + ending + "\u00a0\u200b end";
        var merged = PlanSection.merge(above + SECTION.replace("\n", ending) + below, running());
        assertThat(merged).isEqualTo(above + PlanSection.render(running()).replace("\n", ending) + below);
    }

    @Test
    void a_plain_tick_leaves_nothing_to_write() {
        var ticked = PlanOperations.tick(PLANNED, ref("C1"), Optional.of(ANN), NOW);
        assertThat(PlanSection.shows(turn(SECTION, "C1"), ticked)).isTrue();
        assertThat(PlanSection.shows(SECTION, ticked)).isFalse();
    }

    @Test
    void what_people_changed_meanwhile_wins() {
        var fresh = turn(SECTION, "C1").replace("Run the migration · 45m", "Run it twice · 90m");
        var merged = PlanSection.merge(fresh, running());
        assertThat(merged).contains("**In progress**", "- [x] `C1`", "`C2` Run it twice · 90m · second person");
    }

    @Test
    void what_the_plan_changed_meanwhile_is_written() {
        var done = PlanOperations.tick(PLANNED, ref("C3"), Optional.of(ANN), NOW);
        assertThat(PlanSection.merge(turn(SECTION, "C1"), done)).contains("- [x] `C1`", "- [x] `C3`", "- [ ] `C2`");
    }

    @Test
    void a_tick_that_was_taken_back_is_taken_out_of_the_text() {
        var shown = turn(SECTION, "P2");
        var known = Ticks.written(PLANNED, new Signal.Written(NOW, SECTION, shown));
        assertThat(PlanSection.merge(shown, known)).isEqualTo(SECTION);
    }

    @Test
    void new_lines_stay_where_they_are() {
        var fresh = SECTION.replace("\n- [ ] `C3`", "\n- [x] Tell Joe\n* Tell Jim\n- [ ] `C3`");
        assertThat(PlanSection.merge(fresh, running()))
                .contains("  - [ ] `C2b` checked by a second person\n- [x] Tell Joe\n- [ ] Tell Jim\n- [ ] `C3`");
    }

    @Test
    void a_line_taken_out_stays_out_unless_the_plan_has_changed_it() {
        var fresh =
                SECTION.replace("- [ ] `C3` Start the consumers\n", "").replace("- [ ] `C1` Stop", "- [ ] `C9` Stop");
        var done = PlanOperations.tick(running(), ref("C3"), Optional.of(ANN), NOW);
        assertThat(PlanSection.merge(fresh, running())).doesNotContain("`C3`");
        assertThat(PlanSection.merge(fresh, done)).contains("- [x] `C3` Start the consumers");
    }

    @Test
    void code_below_a_line_stays_there() {
        var code = "\n  ```sh\n  rabbitmqctl list_queues\n  ```\n\n  and look twice";
        var fresh = SECTION.replace("queues are empty · 10m", "queues are empty · 10m" + code);
        var merged = PlanSection.merge(fresh, running());
        assertThat(PlanSection.merge(merged, running())).isEqualTo(merged);
        assertThat(merged).contains("queues are empty · 10m" + code + "\n- [ ] `C2`");
    }

    @Test
    void code_that_swallows_the_plan_is_an_accident() {
        for (var accident : List.of("```", "<!-- never closed", "<details>")) {
            var fresh = SECTION.replace("\n### Verify", "\n" + accident + "\n### Verify");
            var edited = new Signal.Edited(NOW, ANN, SECTION, fresh);
            var next = Ticks.edited(PLANNED, edited, SampleMaintenance.facts()).next();
            assertThat(next.plan()).as(accident).isEqualTo(PLANNED.plan());
            assertThat(PlanSection.merge("Above\n\n" + fresh + "\n\nBelow", next))
                    .isEqualTo("Above\n\n" + SECTION + "\n\nBelow");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Above\n\nBEGIN\nINSIDE\n\nBelow",
                "Above\n\nINSIDE\nEND\n\nBelow",
                "Above\n\nINSIDE\n\nBelow",
                "Above\n\nBEGIN\nBEGIN\nINSIDE\nEND\nEND\n\nBelow",
                "Above\n\nBEGIN\nINSIDE\nEND\n\nBEGIN\nINSIDE\nEND\n\nBelow",
                "Above\n\nBEGIN\nINSIDE\nBEGIN\nINSIDE\nEND\n\nBelow"
            })
    void damaged_markers_are_repaired(String damaged) {
        var inside =
                SECTION.substring(OwnText.PLAN_BEGIN.length() + 1, SECTION.length() - OwnText.PLAN_END.length() - 1);
        var fresh = damaged.replace("BEGIN", OwnText.PLAN_BEGIN)
                .replace("END", OwnText.PLAN_END)
                .replace("INSIDE", turn(inside, "C1"));
        var merged = PlanSection.merge(fresh, PLANNED);
        assertThat(merged).containsOnlyOnce(OwnText.PLAN_BEGIN).containsOnlyOnce(OwnText.PLAN_END);
        assertThat(merged).contains(turn(SECTION, "C1")).startsWith("Above\n\n").endsWith("\n\nBelow");
        assertThat(merged.split("`C1`", -1)).hasSize(2);
    }

    @Test
    void an_open_fence_above_does_not_swallow_the_plan() {
        var merged = PlanSection.merge("Words\n\n~~~~sh\nls", PLANNED);
        assertThat(merged).startsWith("Words\n\n~~~~sh\nls\n~~~~\n\n" + OwnText.PLAN_BEGIN);
        assertThat(PlanSection.merge(merged, PLANNED)).isEqualTo(merged);
    }

    @Test
    void an_emptied_text_gets_its_plan_back() {
        assertThat(PlanSection.merge("", PLANNED)).isEqualTo(SECTION);
        assertThat(PlanSection.merge(OwnText.PLAN_BEGIN + "\n" + OwnText.PLAN_END, PLANNED))
                .isEqualTo(SECTION);
    }

    @Test
    void a_plan_copied_from_another_issue_is_replaced() {
        var copied = turn(turn(SECTION, "P1"), "C1").replace("Start the consumers", "Something else");
        assertThat(PlanSection.merge("Mine\n\n" + copied, scheduled())).isEqualTo("Mine\n\n" + SECTION);
    }

    @Test
    void a_text_too_long_for_github_is_told() {
        assertThat(PlanSection.fits(SECTION)).isTrue();
        assertThat(PlanSection.fits("ø".repeat(30_000))).isFalse();
        assertThat(PlanSection.fits("ø".repeat(29_999))).isTrue();
    }

    @Test
    void merging_twice_changes_nothing_more() {
        var merged = PlanSection.merge("Words\r\n", running());
        assertThat(PlanSection.merge(merged, running())).isEqualTo(merged);
    }
}
