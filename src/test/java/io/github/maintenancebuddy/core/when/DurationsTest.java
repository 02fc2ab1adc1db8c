package io.github.maintenancebuddy.core.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30m|30",
                "2h|120",
                "1h30m|90",
                "1h30|90",
                "1 h 30 m|90",
                "90 min|90",
                "90 minutes|90",
                "1 minute|1",
                "90MIN|90",
                "1 hour, 30 minutes|90",
                "1 hour and 30 minutes|90",
                "2 hrs|120",
                "1 day|1440",
                "2 days|2880",
                "1d2h|1560",
                "1 day 2 h 5 min|1565",
                "1 week|10080",
                "365 days|525600",
                "PT2H|120",
                "pt90m|90",
                "P1D|1440",
                "P1DT2H30M|1590",
                "' 30m '|30",
            })
    void reads_what_people_write(String text, long minutes) {
        assertThat(Durations.read(text)).contains(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "30",
                "m",
                "h",
                "0m",
                "0h 0m",
                "-30m",
                "+30m",
                "1.5h",
                "1,5h",
                "0.5 h",
                "1h-2h",
                "1-2h",
                "1:30",
                "366 days",
                "53 weeks",
                "999999999999999h",
                "P",
                "PT",
                "PT5",
                "P1",
                "PT1.5H",
                "PT-2H",
                "PT30S",
                "30s",
                "30m 1h",
                "1h because",
                "two hours",
                "30mm",
                "30 machines",
                "１h",
                "1h30x",
                "about 2h",
                "1h/2h"
            })
    void refuses_what_is_not_one_clear_positive_duration(String text) {
        assertThat(Durations.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1h30m because the index is slow|90|because the index is slow",
                "90 min slow index|90|slow index",
                "1 day|1440|''",
                "30m: slow|30|slow",
                "30m, slow|30|slow",
                "30m - 3 shards are left|30|3 shards are left",
                "30m.|30|''",
                "1 h 30 machines left|60|30 machines left",
                "1h and counting|60|and counting",
                "1h30 slow|90|slow",
                "30 m\u00a0slow|30|slow",
                "PT2H slow|120|slow",
                "30m (slow)|30|(slow)",
                "30m -5 degrees|30|-5 degrees",
            })
    void reads_the_longest_duration_at_the_beginning_and_leaves_the_rest(String text, long minutes, String rest) {
        assertThat(Durations.leading(text)).contains(new ParsedPrefix<>(Duration.ofMinutes(minutes), rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"because 30m", "until 23:30", "30 machines", "1.5h slow", "1h-2h slow", ""})
    void finds_no_duration_where_the_text_begins_with_none(String text) {
        assertThat(Durations.leading(text)).isEmpty();
    }

    @Test
    void keeps_the_lines_of_the_rest() {
        assertThat(Durations.leading("30m\nfirst\nsecond"))
                .contains(new ParsedPrefix<>(Duration.ofMinutes(30), "first\nsecond"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT45M,45 min,45m",
        "PT2H,2 h,2h",
        "PT1H30M,1 h 30 min,1h30m",
        "PT24H,1 day,1d",
        "PT26H,1 day 2 h,1d2h",
        "PT49H5M59S,2 days 1 h 5 min,2d1h5m",
        "PT59S,0 min,0m",
        "PT0S,0 min,0m",
        "PT-5M,0 min,0m"
    })
    void writes_for_texts_and_for_command_lines(Duration duration, String text, String command) {
        assertThat(Durations.write(duration)).isEqualTo(text);
        assertThat(Durations.command(duration)).isEqualTo(command);
    }

    @Test
    void reads_whatever_it_writes() {
        for (int minutes = 1; minutes <= 365 * 24 * 60; minutes += 7) {
            var duration = Duration.ofMinutes(minutes);
            assertThat(Durations.read(Durations.write(duration))).contains(duration);
            assertThat(Durations.read(Durations.command(duration))).contains(duration);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05T20:43:18Z,2026-12-05T20:54:01Z,11",
        "2026-12-05T20:43:00Z,2026-12-05T20:54:59Z,11",
        "2026-12-05T20:54:59Z,2026-12-05T20:43:00Z,-11",
        "2026-12-05T20:43:00Z,2026-12-05T20:43:59Z,0"
    })
    void counts_between_the_minutes_that_people_read(Instant from, Instant to, int minutes) {
        assertThat(Durations.between(from, to)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
