package io.github.maintenancebuddy.core.checklist.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSectionReadTest {
    /** Each box as {@code C1 x Stop}; a new line begins with its stage's letter alone. */
    private static List<String> boxes(String body) {
        return PlanSection.read(body).orElse(List.of()).stream()
                .map(PlanSectionReadTest::say)
                .toList();
    }

    private static String say(BodyLine box) {
        var ref = box.ref()
                .map(Object::toString)
                .orElse(String.valueOf(box.stage().letter()));
        return ref + (box.ticked() ? " x " : " - ") + box.text();
    }

    private static String section(String inside) {
        return "<!-- maintenance-buddy:begin -->\n" + inside + "\n<!-- maintenance-buddy:end -->\n";
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("- [ ] `C1` Stop", "C1 - Stop"),
                Arguments.of("- [x] `C1` Stop", "C1 x Stop"),
                Arguments.of("- [X] `C1` Stop", "C1 x Stop"),
                Arguments.of("* [x] `C1` Stop", "C1 x Stop"),
                Arguments.of("+ [ ] `c1` Stop", "C1 - Stop"),
                Arguments.of("-\t[x]\t`C1` Stop", "C1 x Stop"),
                Arguments.of("1. [x] `C1` Stop", "C1 x Stop"),
                Arguments.of("  - [x] `C1` Stop", "C1 x Stop"),
                Arguments.of("- [x] C1 Stop", "C1 x Stop"),
                Arguments.of("- [x] C1: Stop", "C1 x Stop"),
                Arguments.of("- [x] `C1`Stop", "C1 x Stop"),
                Arguments.of("- [x] `C1` Stop `queue` **now** · 10m", "C1 x Stop `queue` **now** · 10m"),
                Arguments.of("- [x] `C1` 停止 🚚 ørders", "C1 x 停止 🚚 ørders"),
                Arguments.of("- [ ] `C1` Stop\n  and wait", "C1 - Stop and wait"),
                Arguments.of("- [ ] `C1` Stop\nand wait", "C1 - Stop and wait"),
                Arguments.of("> - [x] `C1` Stop", "C1 x Stop"),
                Arguments.of("- `C1` ~~Stop~~ · no longer needed", "C1 - ~~Stop~~ · no longer needed"),
                Arguments.of("- [x] Also this", "C x Also this"),
                Arguments.of("- Also this", "C - Also this"),
                Arguments.of("Also this", "C - Also this"),
                Arguments.of("- [x] #12", "C x #12"),
                Arguments.of("- [ ] https://github.com/a/b/issues/1", "C - https://github.com/a/b/issues/1"),
                Arguments.of("- [ ] V8engine", "C - V8engine"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void every_way_to_write_a_line(String line, String box) {
        assertThat(boxes(section("### Carry out\n" + line))).containsExactly(box);
        assertThat(boxes(section("### Carry out\n" + line).replace("\n", "\r\n")))
                .containsExactly(box);
    }

    @Test
    void nested_boxes_and_stages() {
        var body = section("""
            ## Maintenance plan

            > [!NOTE]
            > **Scheduled** · - [ ] not a task

            ### Prepare
            - [ ] `P1` Announce

            #### carry out (by night)
            - [ ] `C1` Run · second person
              - [x] `C1b` checked by a second person
                - [ ] deep

            Verify
            ------
            - [ ] `V1` Look

            ### Roll back (only if needed; decide by 23:15)
            1. `R1` Back
            2. `R2` Start
            """);
        assertThat(boxes(body))
                .containsExactly(
                        "P1 - Announce",
                        "C1 - Run · second person",
                        "C1b x checked by a second person",
                        "C - deep",
                        "V1 - Look",
                        "R1 - Back",
                        "R2 - Start");
    }

    @Test
    void the_second_line_with_a_reference_is_a_new_one() {
        assertThat(boxes(section("### Carry out\n- [x] `C1` Stop\n- [ ] `C1` Stop again\n- [ ] C1 words stay")))
                .containsExactly("C1 x Stop", "C - Stop again", "C - C1 words stay");
    }

    @Test
    void what_stands_outside_is_not_read() {
        assertThat(boxes("- [ ] `C7` theirs\n\n" + section("### Verify\n- [ ] `V1` Look") + "\n- [x] mine"))
                .containsExactly("V1 - Look");
    }

    @Test
    void an_emptied_text_shows_no_plan() {
        assertThat(PlanSection.read("")).isEmpty();
        assertThat(PlanSection.read("### What and why\n\nMove it\n\n- [x] a box"))
                .isEmpty();
        assertThat(PlanSection.read(section(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN\n## Maintenance plan\n\n### Verify\n- [x] `V1` Look\n",
                "## Maintenance plan\n\n### Verify\n- [x] `V1` Look\n\nEND\n",
                "## Maintenance plan\n\n### Verify\n- [x] `V1` Look\n",
                "### Verify\n- [x] `V1` Look\n",
                "- [x] `V1` Look\n",
                "BEGIN\nBEGIN\n### Verify\n- [x] `V1` Look\nEND\nEND\n",
                "BEGIN\n### Verify\n- [x] `V1` Look\nEND\n\nBEGIN\n### Verify\n- [ ] `V1` Look\nEND\n",
                "```\nunclosed\n\nBEGIN\n### Verify\n- [x] `V1` Look\nEND",
                "<!-- unclosed\n\nBEGIN\n### Verify\n- [x] `V1` Look\nEND"
            })
    void damaged_markers_are_forgiven(String body) {
        var text = body.replace("BEGIN", OwnText.PLAN_BEGIN).replace("END", OwnText.PLAN_END);
        assertThat(boxes("Mine\n\n" + text)).containsExactly("V1 x Look");
    }

    @Test
    void markers_in_code_are_none() {
        assertThat(boxes("    " + OwnText.PLAN_BEGIN + "\n\n" + section("### Verify\n- [x] `V1` Look")))
                .containsExactly("V1 x Look");
    }

    @Test
    void without_headings_the_reference_tells_the_stage() {
        var boxes = PlanSection.read(section("- [ ] `V1` Look\n- [ ] And this")).orElseThrow();
        assertThat(boxes).extracting(BodyLine::stage).containsExactly(Stage.VERIFY, Stage.VERIFY);
    }
}
