package io.github.maintenancebuddy.core.checklist.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.SampleMaintenance;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanDiffTest {
    private static final TaskRef C1 = SampleMaintenance.ref("C1");
    private static final TaskRef C2 = SampleMaintenance.ref("C2");

    private static BodyLine box(String ref, boolean ticked, String text) {
        return new BodyLine(Stage.CARRY_OUT, TaskRef.read(ref), ticked, text);
    }

    private static final List<BodyLine> BEFORE =
            List.of(box("C1", false, "Stop"), box("C2", true, "Run"), box("", false, "New"));

    @Test
    void nothing_differs() {
        assertThat(PlanDiff.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void a_moved_line_is_no_change() {
        assertThat(PlanDiff.between(BEFORE, BEFORE.reversed())).isEmpty();
    }

    @Test
    void ticked_unticked_reworded() {
        var after = List.of(box("C1", true, "Stop"), box("C2", false, "Run now"), box("", false, "New"));
        assertThat(PlanDiff.between(BEFORE, after))
                .containsExactly(
                        new PlanChange.Ticked(C1), new PlanChange.Reworded(C2, "Run now"), new PlanChange.Unticked(C2));
    }

    @Test
    void added_and_removed() {
        var added = box("", true, "Newer");
        var after = List.of(added, box("C2", true, "Run"), box("", false, "New"), box("", false, "New"));
        assertThat(PlanDiff.between(
                        List.of(box("C1", false, "Stop"), box("C2", true, "Run"), box("", false, "New")), after))
                .contains(new PlanChange.Added(box("", false, "New")));
        assertThat(PlanDiff.between(BEFORE, List.of(box("C2", true, "Run"), box("", false, "New"))))
                .containsExactly(new PlanChange.Removed(C1));
        assertThat(PlanDiff.between(BEFORE, List.of(BEFORE.get(0), BEFORE.get(1), BEFORE.get(2), added)))
                .containsExactly(new PlanChange.Added(added));
    }

    @Test
    void a_line_written_anew_without_its_reference_keeps_it() {
        var three = List.of(box("C1", false, "Stop"), box("C2", false, "Run"), box("C3", false, "Start"));
        var issue = List.of(three.get(0), box("", false, "#12"), three.get(2));
        assertThat(PlanDiff.between(three, issue)).containsExactly(new PlanChange.Reworded(C2, "#12"));
    }

    @Test
    void a_line_that_comes_back_is_added_with_its_reference() {
        assertThat(PlanDiff.between(List.of(), List.of(box("C1", true, "Stop"))))
                .containsExactly(new PlanChange.Added(new BodyLine(Stage.CARRY_OUT, Optional.of(C1), true, "Stop")));
    }
}
