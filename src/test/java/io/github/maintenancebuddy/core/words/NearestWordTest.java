package io.github.maintenancebuddy.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> WORDS = List.of("note", "extend", "time zone");

    @ParameterizedTest
    @CsvSource({"note,note", "nte,note", "noet,note", "nots,note", "extnd,extend", "etxedn,extend"})
    void a_mistyped_word_is_recognised(String written, String meant) {
        assertThat(NearestWord.to(written, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"nt", "noxy", "extra", "time_zone_of_all"})
    void another_word_is_not(String written) {
        assertThat(NearestWord.to(written, WORDS)).isEmpty();
    }

    @Test
    void what_does_not_count_is_left_out() {
        assertThat(NearestWord.to("TIME-Zone", WORDS)).isEmpty();
        assertThat(NearestWord.to(
                        "TIME-Zone", WORDS, word -> word.replaceAll("[ -]", "").toLowerCase(java.util.Locale.ROOT)))
                .contains("time zone");
    }
}
