package io.github.maintenancebuddy.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.12. 22 Uhr|`5.12. 22 Uhr`",
                "a `b` c|``a `b` c``",
                "`b`|`` `b` ``",
                "a ``b`|``` a ``b` ```",
                "@bob #1 <b>|`@bob #1 <b>`",
                "' '|''",
                "''|''",
            })
    void wraps_a_text_that_cannot_end_the_code(String text, String code) {
        assertThat(InlineCode.of(text)).isEqualTo(code);
    }

    @Test
    void folds_lines_and_drops_what_cannot_be_seen() {
        assertThat(InlineCode.of("a\r\n\n/extend 30m\u202e\u200b\tb\0")).isEqualTo("`a /extend 30m b`");
    }

    @Test
    void shortens_to_80_characters_without_cutting_one_in_two() {
        var code = InlineCode.of("😀".repeat(200));
        assertThat(code).isEqualTo("`" + "😀".repeat(79) + "…`");
        assertThat(InlineCode.of("x".repeat(80))).isEqualTo("`" + "x".repeat(80) + "`");
    }
}
