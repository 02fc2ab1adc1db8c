package io.github.maintenancebuddy.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FixedWindowLimiterTest {
    private static final Instant NOW = Instant.parse("2026-12-05T20:00:00Z");

    private final FixedWindowLimiter allowance = new FixedWindowLimiter(2, Duration.ofHours(1));

    @Test
    void each_has_so_many_times_in_a_period() {
        assertThat(allowance.take("a", NOW)).isTrue();
        assertThat(allowance.take("a", NOW.plusSeconds(60))).isTrue();
        assertThat(allowance.take("a", NOW.plusSeconds(3599))).isFalse();
        assertThat(allowance.take("b", NOW.plusSeconds(3599))).isTrue();
        assertThat(allowance.take("a", NOW.plusSeconds(3600))).isTrue();
    }

    @Test
    void ever_new_names_get_nothing_more_until_the_period_is_over() {
        for (var name = 0; name < 10_000; name++) {
            assertThat(allowance.take("name " + name, NOW)).isTrue();
        }
        assertThat(allowance.take("one more", NOW)).isFalse();
        assertThat(allowance.take("name 7", NOW)).isTrue();
        assertThat(allowance.take("one more", NOW.plusSeconds(3600))).isTrue();
    }
}
