package io.github.maintenancebuddy.core.when;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.when.ParsedStart.At;
import io.github.maintenancebuddy.core.when.ParsedStart.Repeated;
import io.github.maintenancebuddy.core.when.ParsedStart.Skipped;
import io.github.maintenancebuddy.core.when.ParsedStart.TooLate;
import io.github.maintenancebuddy.core.when.ParsedStart.UnknownZone;
import io.github.maintenancebuddy.core.when.ParsedStart.Unreadable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartParserUntilTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Saturday, 22:40 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-12-05T21:40:00Z");

    @ParameterizedTest
    @CsvSource({
        "23:30,2026-12-05T23:30+01:00[Europe/Berlin]",
        "22:41,2026-12-05T22:41+01:00[Europe/Berlin]",
        "22:40,2026-12-06T22:40+01:00[Europe/Berlin]",
        "0:30,2026-12-06T00:30+01:00[Europe/Berlin]",
        "2026-12-06 00:30,2026-12-06T00:30+01:00[Europe/Berlin]",
        "tomorrow 01:00,2026-12-06T01:00+01:00[Europe/Berlin]",
        "Sun 01:00,2026-12-06T01:00+01:00[Europe/Berlin]",
        "Sat 22:30,2026-12-12T22:30+01:00[Europe/Berlin]",
        "22:30 UTC,2026-12-05T22:30Z[UTC]",
        "23:30 +01:00,2026-12-05T23:30+01:00[Europe/Berlin]"
    })
    void reads_the_next_such_time(String text, String expected) {
        assertThat(StartParser.until(text, BERLIN, NOW)).isEqualTo(new At(ZonedDateTime.parse(expected)));
    }

    @Test
    void refuses_a_day_that_is_over() {
        assertThat(StartParser.until("2026-12-05 22:30", BERLIN, NOW))
                .isEqualTo(new TooLate(ZonedDateTime.parse("2026-12-05T22:30+01:00[Europe/Berlin]")));
    }

    @Test
    void asks_about_clock_changes() {
        assertThat(StartParser.until("02:30", BERLIN, Instant.parse("2027-03-28T00:00:00Z")))
                .isEqualTo(new Skipped(LocalDateTime.parse("2027-03-28T02:30"), BERLIN));
        assertThat(StartParser.until("02:30", BERLIN, Instant.parse("2026-10-24T23:50:00Z")))
                .isEqualTo(new Repeated(
                        LocalDateTime.parse("2026-10-25T02:30"), BERLIN, ZoneOffset.ofHours(2), ZoneOffset.ofHours(1)));
    }

    @Test
    void knows_which_of_two_equal_times_is_still_to_come() {
        assertThat(StartParser.until("02:30", BERLIN, Instant.parse("2026-10-25T00:40:00Z")))
                .isEqualTo(new At(ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Berlin]")));
    }

    @Test
    void passes_over_a_skipped_time_that_would_be_over() {
        assertThat(StartParser.until("02:30", BERLIN, Instant.parse("2027-03-28T08:00:00Z")))
                .isEqualTo(new At(ZonedDateTime.parse("2027-03-29T02:30+02:00[Europe/Berlin]")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23:30 index build is slow|2026-12-05T23:30+01:00[Europe/Berlin]|index build is slow",
                "23:30|2026-12-05T23:30+01:00[Europe/Berlin]|''",
                "23:30, index build|2026-12-05T23:30+01:00[Europe/Berlin]|index build",
                "23:30: index build|2026-12-05T23:30+01:00[Europe/Berlin]|index build",
                "23:30 - index build|2026-12-05T23:30+01:00[Europe/Berlin]|index build",
                "23:30. Index build|2026-12-05T23:30+01:00[Europe/Berlin]|Index build",
                "23:30 UTC index build|2026-12-05T23:30Z[UTC]|index build",
                "23:30 UTC, index build|2026-12-05T23:30Z[UTC]|index build",
                "23:30 UTC +2 index build|2026-12-06T23:30+02:00|index build",
                "23:30 (Europe/Berlin) index|2026-12-05T23:30+01:00[Europe/Berlin]|index",
                "2026-12-06 00:30 index|2026-12-06T00:30+01:00[Europe/Berlin]|index",
                "tomorrow 01:00 GET requests are slow|2026-12-06T01:00+01:00[Europe/Berlin]|GET requests are slow",
                "23:30 Turkey is slow|2026-12-05T23:30+01:00[Europe/Berlin]|Turkey is slow",
            })
    void reads_the_time_at_the_beginning_and_leaves_the_rest(String text, String expected, String rest) {
        assertThat(StartParser.leadingUntil(text, BERLIN, NOW))
                .contains(new ParsedPrefix<>(new At(ZonedDateTime.parse(expected)), rest));
    }

    @Test
    void keeps_the_lines_of_the_rest() {
        assertThat(StartParser.leadingUntil("23:30\nfirst\nsecond", BERLIN, NOW).map(ParsedPrefix::rest))
                .contains("first\nsecond");
    }

    @ParameterizedTest
    @CsvSource({"23:30 CET slow,CET", "23:30 Europe/Berln slow,Europe/Berln", "23:30 +25:00 slow,+25:00"})
    void does_not_read_past_something_that_was_meant_as_a_zone(String text, String zone) {
        assertThat(StartParser.leadingUntil(text, BERLIN, NOW))
                .contains(new ParsedPrefix<>(new UnknownZone(zone), "slow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "later", "half past", "11:30 pm", "23:30-23:45", "25:00 slow"})
    void finds_no_time_where_the_text_begins_with_none(String text) {
        assertThat(StartParser.leadingUntil(text, BERLIN, NOW)).isEmpty();
        assertThat(StartParser.until(text, BERLIN, NOW)).isEqualTo(new Unreadable(text));
    }
}
