package io.github.maintenancebuddy.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Request.Extra;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraTasksParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "check rows|CARRY_OUT|check rows",
                "verify: check rows|VERIFY|check rows",
                "- Verify: check rows|VERIFY|check rows",
                "* [ ] prepare:copy rows|PREPARE|copy rows",
                "+ [x] carry out: go|CARRY_OUT|go",
                "1. roll back: undo|ROLL_BACK|undo",
                "2) Rolling back: undo|ROLL_BACK|undo",
                "[ ] check|CARRY_OUT|check",
                "note: not a stage|CARRY_OUT|note: not a stage",
                "http://example.org/verify: x|CARRY_OUT|http://example.org/verify: x",
                "Verify|CARRY_OUT|Verify",
                "### Something else|CARRY_OUT|Something else",
                "#12 is done|CARRY_OUT|#12 is done",
                "**Important** check|CARRY_OUT|**Important** check",
                "12 rows are left|CARRY_OUT|12 rows are left",
            })
    void reads_a_line(String line, Stage stage, String text) {
        assertThat(ExtraTasksParser.read(line)).containsExactly(new Extra(stage, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Verify",
                "## verify ##",
                "Verify:",
                "**Verify**",
                "**Verify:**",
                "**Verify**:",
                "__Verify__",
                "- Verify:",
                "# Verify:",
                "- **verify**"
            })
    void sorts_what_is_below_a_heading(String heading) {
        assertThat(ExtraTasksParser.read("first\n" + heading + "\n\n- second\nprepare: third\n  - fourth"))
                .containsExactly(
                        new Extra(Stage.CARRY_OUT, "first"),
                        new Extra(Stage.VERIFY, "second"),
                        new Extra(Stage.PREPARE, "third"),
                        new Extra(Stage.VERIFY, "fourth"));
    }

    @Test
    void ignores_empty_lines_bullets_and_the_marks_of_fences() {
        assertThat(ExtraTasksParser.read("\n \n-\n- [ ]\n```sh\nmake\n```\n~~~\n***\n---\n"))
                .containsExactly(new Extra(Stage.CARRY_OUT, "make"));
    }
}
