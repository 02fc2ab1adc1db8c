package io.github.maintenancebuddy.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Ref C1 = Sample.ref("C1");
    private static final Ref C2 = Sample.ref("C2");

    private static Box box(String ref, boolean ticked, String text) {
        return new Box(Stage.CARRY_OUT, Ref.read(ref), ticked, text);
    }

    private static final List<Box> BEFORE =
            List.of(box("C1", false, "Stop"), box("C2", true, "Run"), box("", false, "New"));

    @Test
    void nothing_differs() {
        assertThat(Changes.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void a_moved_line_is_no_change() {
        assertThat(Changes.between(BEFORE, BEFORE.reversed())).isEmpty();
    }

    @Test
    void ticked_unticked_reworded() {
        var after = List.of(box("C1", true, "Stop"), box("C2", false, "Run now"), box("", false, "New"));
        assertThat(Changes.between(BEFORE, after))
                .containsExactly(new Change.Ticked(C1), new Change.Reworded(C2, "Run now"), new Change.Unticked(C2));
    }

    @Test
    void added_and_removed() {
        var added = box("", true, "Newer");
        var after = List.of(added, box("C2", true, "Run"), box("", false, "New"), box("", false, "New"));
        assertThat(Changes.between(
                        List.of(box("C1", false, "Stop"), box("C2", true, "Run"), box("", false, "New")), after))
                .contains(new Change.Added(box("", false, "New")));
        assertThat(Changes.between(BEFORE, List.of(box("C2", true, "Run"), box("", false, "New"))))
                .containsExactly(new Change.Removed(C1));
        assertThat(Changes.between(BEFORE, List.of(BEFORE.get(0), BEFORE.get(1), BEFORE.get(2), added)))
                .containsExactly(new Change.Added(added));
    }

    @Test
    void a_line_written_anew_without_its_reference_keeps_it() {
        var three = List.of(box("C1", false, "Stop"), box("C2", false, "Run"), box("C3", false, "Start"));
        var issue = List.of(three.get(0), box("", false, "#12"), three.get(2));
        assertThat(Changes.between(three, issue)).containsExactly(new Change.Reworded(C2, "#12"));
    }

    @Test
    void a_line_that_comes_back_is_added_with_its_reference() {
        assertThat(Changes.between(List.of(), List.of(box("C1", true, "Stop"))))
                .containsExactly(new Change.Added(new Box(Stage.CARRY_OUT, Optional.of(C1), true, "Stop")));
    }
}
