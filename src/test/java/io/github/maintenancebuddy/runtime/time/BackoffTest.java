package io.github.maintenancebuddy.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each pause is twice as long as the one before, up to the longest. */
class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(backoff.after(0)).hasSeconds(1);
        assertThat(backoff.after(3)).hasSeconds(8);
        assertThat(backoff.after(6)).hasSeconds(60);
        assertThat(backoff.after(Integer.MAX_VALUE)).hasSeconds(60);
    }
}
