package io.github.maintenancebuddy.core.when;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.when.ParsedStart.At;
import io.github.maintenancebuddy.core.when.ParsedStart.NoZone;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartParserTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Thursday, 15:00 in Berlin. */
    private static final Instant WRITTEN = Instant.parse("2026-10-01T13:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-05 22:00|2026-12-05T22:00+01:00[Europe/Berlin]",
                "2026-12-05T22:00|2026-12-05T22:00+01:00[Europe/Berlin]",
                "2026-12-05 22:00:30|2026-12-05T22:00:30+01:00[Europe/Berlin]",
                "2026-12-05T22:00:30.123|2026-12-05T22:00:30+01:00[Europe/Berlin]",
                "2026-12-05, 22:00|2026-12-05T22:00+01:00[Europe/Berlin]",
                "2026-12-05 at 9:05|2026-12-05T09:05+01:00[Europe/Berlin]",
                "2026-12-5 22:00|2026-12-05T22:00+01:00[Europe/Berlin]",
                "2026-12-05 22:00 America/New_York|2026-12-05T22:00-05:00[America/New_York]",
                "2026-12-05 22:00 america/new york|2026-12-05T22:00-05:00[America/New_York]",
                "2026-12-05 22:00 (Asia/Kolkata)|2026-12-05T22:00+05:30[Asia/Kolkata]",
                "2026-12-05 22:00[Australia/Lord_Howe]|2026-12-05T22:00+11:00[Australia/Lord_Howe]",
                "2026-12-05 22:00, Asia/Kolkata.|2026-12-05T22:00+05:30[Asia/Kolkata]",
                "2026-12-05 22:00.|2026-12-05T22:00+01:00[Europe/Berlin]",
                "2026-12-05 22:00 UTC|2026-12-05T22:00Z[UTC]",
                "2026-12-05 22:00 Etc/UTC|2026-12-05T22:00Z[UTC]",
                "2026-12-05T22:00Z|2026-12-05T22:00Z[UTC]",
                "2026-12-05T22:00:00.000Z|2026-12-05T22:00Z[UTC]",
                "2026-12-05 22:00 +05:30|2026-12-05T22:00+05:30",
                "2026-12-05 22:00 UTC+2|2026-12-05T22:00+02:00",
                "2026-12-05 22:00 -0500|2026-12-05T22:00-05:00",
                "2026-12-05T22:00-05:00|2026-12-05T22:00-05:00",
                "2026-12-05 22:00:00−05:00|2026-12-05T22:00-05:00",
                "2026-12-05 22:00 +01:00|2026-12-05T22:00+01:00[Europe/Berlin]",
                "2026-12-05T22:00+01:00[Europe/Paris]|2026-12-05T22:00+01:00[Europe/Paris]",
                "2026-10-25 02:30 +02:00|2026-10-25T02:30+02:00[Europe/Berlin]",
                "2026-10-25 02:30 +01:00|2026-10-25T02:30+01:00[Europe/Berlin]",
                "2026-10-25T02:30+01:00[Europe/Berlin]|2026-10-25T02:30+01:00[Europe/Berlin]",
                "now|2026-10-01T15:00+02:00[Europe/Berlin]",
                "Now (UTC)|2026-10-01T13:00Z[UTC]",
                "in 90m|2026-10-01T16:30+02:00[Europe/Berlin]",
                "in 1 day Asia/Kolkata|2026-10-02T18:30+05:30[Asia/Kolkata]",
                "in 2 hours -05:00|2026-10-01T10:00-05:00",
                "today 22:00|2026-10-01T22:00+02:00[Europe/Berlin]",
                "tomorrow 22:00|2026-10-02T22:00+02:00[Europe/Berlin]",
                "Tomorrow at 22:00 UTC|2026-10-02T22:00Z[UTC]",
                "tomorrow 02:00 Asia/Kolkata|2026-10-02T02:00+05:30[Asia/Kolkata]",
                "tomorrow 02:00 Pacific/Auckland|2026-10-03T02:00+13:00[Pacific/Auckland]",
                "Sat 22:00|2026-10-03T22:00+02:00[Europe/Berlin]",
                "saturday 22:00|2026-10-03T22:00+02:00[Europe/Berlin]",
                "Wed 22:00|2026-10-07T22:00+02:00[Europe/Berlin]",
                "Thu 15:01|2026-10-01T15:01+02:00[Europe/Berlin]",
                "Thurs 14:45|2026-10-01T15:00+02:00[Europe/Berlin]",
                "Thursday 14:44|2026-10-08T14:44+02:00[Europe/Berlin]",
                "2026-10-01 14:45|2026-10-01T15:00+02:00[Europe/Berlin]",
                "2026-10-01 15:00|2026-10-01T15:00+02:00[Europe/Berlin]",
            })
    void reads_a_clear_start(String text, String expected) {
        assertThat(StartParser.read(text, Optional.of(BERLIN), WRITTEN))
                .isEqualTo(new At(ZonedDateTime.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "now|2026-10-01T13:00Z[UTC]",
                "in 90m|2026-10-01T14:30Z[UTC]",
                "2026-12-05 22:00 +01:00|2026-12-05T22:00+01:00",
                "Sat 22:00 Europe/Berlin|2026-10-03T22:00+02:00[Europe/Berlin]",
            })
    void needs_no_known_zone_where_the_text_is_clear(String text, String expected) {
        assertThat(StartParser.read(text, Optional.empty(), WRITTEN)).isEqualTo(new At(ZonedDateTime.parse(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "22:00",
                "5.12. 22 Uhr",
                "05/12/2026 22:00",
                "2026-13-05 22:00",
                "2026-02-30 22:00",
                "2026-12-05 24:00",
                "2026-12-05 22:60",
                "2026-12-05 22:00:61",
                "2026-12-05",
                "2026-12-05 22",
                "2026-12-05 10:00 pm",
                "2026-12-05 10:00pm",
                "2026-12-05 08:00-10:00",
                "2026-12-05 08:00–10:00",
                "2026-12-05 22:00Europe/Berlin",
                "in",
                "in a while",
                "nowhere",
                "next Sat 22:00",
                "tomorrow",
                "Sat22:00",
                "2026-12-05T22:00+02:00[Europe/Berlin]"
            })
    void says_what_it_cannot_read(String text) {
        assertThat(StartParser.read(text, Optional.of(BERLIN), WRITTEN)).isEqualTo(new Unreadable(text.strip()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05 22:00 CET,CET",
        "2026-12-05 22:00 EST,EST",
        "2026-12-05 22:00 Berlin,Berlin",
        "2026-12-05 22:00 Europe/Berln,Europe/Berln",
        "2026-12-05 22:00 +19:00,+19:00",
        "2026-12-05 22:00 +01:60,+01:60",
        "2026-12-05 22:00 for 2h,for 2h",
        "now CET,CET",
        "in 90m CET,CET",
        "tomorrow 22:00 Turkey,Turkey"
    })
    void does_not_guess_a_zone(String text, String zone) {
        assertThat(StartParser.read(text, Optional.of(BERLIN), WRITTEN)).isEqualTo(new UnknownZone(zone));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-05 22:00,2026-12-05T22:00", "tomorrow 22:00,2026-10-02T22:00", "Sat 22:00,2026-10-03T22:00"})
    void asks_for_the_zone_where_none_is_known(String text, LocalDateTime local) {
        assertThat(StartParser.read(text, Optional.empty(), WRITTEN)).isEqualTo(new NoZone(local));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28 02:00,Europe/Berlin",
        "2027-03-28 02:30,Europe/Berlin",
        "2027-03-28 02:59,Europe/Berlin",
        "2027-10-03 02:15,Australia/Lord_Howe",
        "2027-03-14 02:30,America/New_York"
    })
    void says_that_the_clock_skips_a_time(String text, ZoneId zone) {
        var local = LocalDateTime.parse(text.replace(' ', 'T'));
        assertThat(StartParser.read(text, Optional.of(zone), WRITTEN)).isEqualTo(new Skipped(local, zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25 02:00,Europe/Berlin,+02:00,+01:00",
        "2026-10-25 02:30,Europe/Berlin,+02:00,+01:00",
        "2027-04-04 01:45,Australia/Lord_Howe,+11:00,+10:30",
        "2026-11-01 01:30,America/New_York,-04:00,-05:00"
    })
    void says_that_the_clock_repeats_a_time(String text, ZoneId zone, String first, String second) {
        var local = LocalDateTime.parse(text.replace(' ', 'T'));
        assertThat(StartParser.read(text, Optional.of(zone), WRITTEN))
                .isEqualTo(new Repeated(local, zone, ZoneOffset.of(first), ZoneOffset.of(second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28 01:59", "2027-03-28 03:00", "2026-10-25 01:59", "2026-10-25 03:00"})
    void is_sure_of_the_times_around_a_clock_change(String text) {
        assertThat(StartParser.read(text, Optional.of(BERLIN), WRITTEN)).isInstanceOf(At.class);
    }

    @Test
    void means_the_second_of_two_equal_times_once_the_first_has_passed() {
        var between = Instant.parse("2026-10-25T00:50:00Z");
        assertThat(StartParser.read("2026-10-25 02:30", Optional.of(BERLIN), between))
                .isEqualTo(new At(ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Berlin]")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01 14:44,2026-10-01T14:44+02:00[Europe/Berlin]",
        "2025-12-05 22:00,2025-12-05T22:00+01:00[Europe/Berlin]",
        "today 09:00,2026-10-01T09:00+02:00[Europe/Berlin]",
        "2025-10-26 02:30,2025-10-26T02:30+01:00[Europe/Berlin]",
        "2026-03-29 02:30,2026-03-29T03:30+02:00[Europe/Berlin]"
    })
    void says_that_it_is_too_late(String text, String start) {
        assertThat(StartParser.read(text, Optional.of(BERLIN), WRITTEN))
                .isEqualTo(new TooLate(ZonedDateTime.parse(start)));
    }

    @ParameterizedTest
    @CsvSource({
        "europe/berlin,Europe/Berlin",
        "America/New York,America/New_York",
        "utc,UTC",
        "Z,UTC",
        "GMT,UTC",
        "+00:00,UTC",
        "+5:30,+05:30",
        "UTC+02:00,+02:00",
        "gmt -3,-03:00",
        "+18:00,+18:00"
    })
    void reads_zones(String text, String id) {
        assertThat(StartParser.zone(text)).contains(ZoneId.of(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CET", "cest", "EST", "EST5EDT", "PST", "Berlin", "+18:01", "+130", "1", "SystemV/EST5"})
    void refuses_what_is_no_zone_for_sure(String text) {
        assertThat(StartParser.zone(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "in 2h"})
    void relative_times_are_whole_minutes(String text) {
        var written = Instant.parse("2026-10-01T13:43:18.5Z");
        assertThat(StartParser.read(text, Optional.of(BERLIN), written))
                .isInstanceOfSatisfying(
                        At.class, at -> assertThat(at.start().getSecond()).isZero())
                .isInstanceOfSatisfying(
                        At.class, at -> assertThat(at.start().getNano()).isZero());
    }
}
