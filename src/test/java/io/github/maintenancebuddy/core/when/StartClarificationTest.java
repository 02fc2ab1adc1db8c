package io.github.maintenancebuddy.core.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartClarificationTest {
    private static final Instant WRITTEN = Instant.parse("2026-10-01T13:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.12. 22 Uhr|I could not read `5.12. 22 Uhr`. Write it like `2026-12-05 22:00 Europe/Berlin`.",
                "''|I could not read it. Write it like `2026-12-05 22:00 Europe/Berlin`.",
                "2026-12-05 22:00 CET|I do not know the time zone `CET`."
                        + " Write it like `Europe/Berlin`, `UTC` or `+01:00`.",
                "2027-03-28 02:30|2027-03-28 02:30 does not exist in Europe/Berlin:"
                        + " the clocks go from 02:00 to 03:00 there. Write a time before or after.",
                "2026-10-25 02:30|2026-10-25 02:30 comes twice in Europe/Berlin, because the clocks are put back."
                        + " Write `2026-10-25 02:30 +02:00` or `2026-10-25 02:30 +01:00`.",
                "2026-09-05 22:00|Sat 5 Sep 2026, 22:00 Europe/Berlin (20:00 UTC) has passed."
                        + " Write a time that is still to come.",
            })
    void asks_with_an_example(String text, String question) {
        var reading = StartParser.read(text, Optional.of(ZoneId.of("Europe/Berlin")), WRITTEN);
        assertThat(StartClarification.question(reading)).contains(question);
    }

    @Test
    void asks_for_a_zone() {
        assertThat(StartClarification.question(StartParser.read("tomorrow 22:00", Optional.empty(), WRITTEN)))
                .contains("In which time zone? Write it like `Europe/Berlin`, `UTC` or `+01:00`.");
    }

    @Test
    void asks_nothing_where_the_time_is_clear() {
        assertThat(StartClarification.question(StartParser.read("now", Optional.empty(), WRITTEN)))
                .isEmpty();
    }
}
