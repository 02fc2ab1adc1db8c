package io.github.maintenancebuddy.core.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-05T21:00Z|2026-12-05T23:00Z|Europe/Berlin"
                        + "|Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:00 Europe/Berlin (Sat 21:00–23:00 UTC)",
                "2026-12-05T20:00Z|2026-12-05T22:30Z|Europe/Berlin"
                        + "|Sat 5 Dec 2026, 21:00–23:30 Europe/Berlin (Sat 20:00–22:30 UTC)",
                "2026-12-05T23:30Z|2026-12-06T01:30Z|Europe/Berlin"
                        + "|Sun 6 Dec 2026, 00:30–02:30 Europe/Berlin (Sat 5 Dec, 23:30 – Sun 6 Dec, 01:30 UTC)",
                "2026-12-05T22:00Z|2026-12-06T00:30Z|UTC|Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:30 UTC",
                "2026-12-05T20:00Z|2026-12-05T21:00Z|Etc/UTC|Sat 5 Dec 2026, 20:00–21:00 UTC",
                "2026-12-05T20:00Z|2026-12-05T21:00Z|Z|Sat 5 Dec 2026, 20:00–21:00 UTC",
                "2026-12-31T21:00Z|2026-12-31T23:30Z|Europe/Berlin"
                        + "|Thu 31 Dec 2026, 22:00 – Fri 1 Jan 2027, 00:30 Europe/Berlin (Thu 21:00–23:30 UTC)",
                "2026-12-31T23:30Z|2027-01-01T00:30Z|Europe/Berlin"
                        + "|Fri 1 Jan 2027, 00:30–01:30 Europe/Berlin"
                        + " (Thu 31 Dec 2026, 23:30 – Fri 1 Jan 2027, 00:30 UTC)",
                "2026-12-05T20:30Z|2026-12-05T21:30Z|Asia/Kolkata"
                        + "|Sun 6 Dec 2026, 02:00–03:00 Asia/Kolkata (Sat 20:30–21:30 UTC)",
                "2026-09-05T20:00Z|2026-09-05T21:00Z|+05:30"
                        + "|Sun 6 Sep 2026, 01:30–02:30 UTC+05:30 (Sat 20:00–21:00 UTC)",
                "2026-10-25T00:30Z|2026-10-25T01:10Z|Europe/Berlin"
                        + "|Sun 25 Oct 2026, 02:30–02:10 Europe/Berlin (Sun 00:30–01:10 UTC)",
            })
    void writes_a_window(ZonedDateTime start, ZonedDateTime end, ZoneId zone, String expected) {
        assertThat(TimeFormat.window(start.withZoneSameInstant(zone), end)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-05T21:00:00Z|Europe/Berlin|Sat 5 Dec 2026, 22:00 Europe/Berlin (21:00 UTC)",
                "2026-12-05T23:30:59Z|Europe/Berlin|Sun 6 Dec 2026, 00:30 Europe/Berlin (Sat 23:30 UTC)",
                "2026-12-05T21:00:00Z|UTC|Sat 5 Dec 2026, 21:00 UTC",
                "2026-12-05T14:00:00Z|Australia/Lord_Howe|Sun 6 Dec 2026, 01:00 Australia/Lord_Howe (Sat 14:00 UTC)",
            })
    void writes_a_moment(Instant moment, ZoneId zone, String expected) {
        assertThat(TimeFormat.moment(moment, zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin,23:15 Europe/Berlin", "UTC,22:15 UTC", "GMT,22:15 UTC", "+05:30,03:45 UTC+05:30"})
    void writes_a_clock_time_with_its_zone(ZoneId zone, String expected) {
        assertThat(TimeFormat.clock(Instant.parse("2026-12-05T22:15:00Z"), zone))
                .isEqualTo(expected);
    }
}
