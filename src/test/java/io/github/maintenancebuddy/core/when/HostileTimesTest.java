package io.github.maintenancebuddy.core.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written, reading answers, and soon. */
class HostileTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant WRITTEN = Instant.parse("2026-10-01T13:00:00Z");
    private static final List<String> PIECES = List.of(
            "2026-12-05",
            "22:00",
            "T",
            "Z",
            "+01:00",
            "-",
            " ",
            "[",
            "]",
            "(",
            ")",
            "Europe/Berlin",
            "CET",
            "in",
            "now",
            "tomorrow",
            "Sat",
            "9",
            "h",
            "1h30",
            "m",
            "PT",
            "P1D",
            ",",
            ":",
            ".",
            "\n",
            "\u00a0",
            "\0",
            "😀",
            "`");

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", ":", ",", "-", "1", "a", "(", "[", "1h", "22:00", "and ", "\u00a0", "Z"})
    void answers_soon_however_long_the_text(String piece) {
        String long60k = piece.repeat(60_000 / piece.length());
        assertTimeout(Duration.ofSeconds(10), () -> {
            for (String start :
                    List.of("", "1h", "in ", "in 1h", "now", "2026-12-05", "2026-12-05 22:00", "22:00", "Sat")) {
                readAll(start + long60k + "x");
            }
        });
    }

    @Test
    void answers_whatever_is_written() {
        var random = new Random(20261205);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            readAll(text.toString());
        }
    }

    private static void readAll(String text) {
        assertThat(Durations.leading(text)).isNotNull();
        assertThat(Durations.read(text)).isNotNull();
        assertThat(StartParser.zone(text)).isNotNull();
        assertThat(StartParser.leadingUntil(text, BERLIN, WRITTEN)).isNotNull();
        assertThat(StartClarification.question(StartParser.until(text, BERLIN, WRITTEN)))
                .isNotNull();
        assertThat(StartClarification.question(StartParser.read(text, Optional.of(BERLIN), WRITTEN)))
                .isNotNull();
        assertThat(StartClarification.question(StartParser.read(text, Optional.empty(), WRITTEN)))
                .isNotNull();
    }
}
