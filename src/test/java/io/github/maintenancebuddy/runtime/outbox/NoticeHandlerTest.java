package io.github.maintenancebuddy.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.runtime.outbox.RetryPolicy.AfterDoubt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long a notice is tried, and when people hear that it does not get through. */
class NoticeHandlerTest {
    private static final Instant NOW = Instant.parse("2026-12-05T21:00:00Z");

    @Test
    void after_an_hour_the_issue_hears_of_it_and_after_a_day_it_is_given_up() {
        var policy = policy("hook");
        assertThat(policy.isReported(NOW, in(59))).isFalse();
        assertThat(policy.isReported(NOW, in(60))).isTrue();
        assertThat(policy.isGivenUp(NOW, in(24 * 60 - 1))).isFalse();
        assertThat(policy.isGivenUp(NOW, in(24 * 60))).isTrue();
    }

    @Test
    void a_chat_is_never_told_again_after_a_doubt() {
        assertThat(policy("chat").is(AfterDoubt.NEVER_AGAIN)).isTrue();
        assertThat(policy("hook").is(AfterDoubt.REPEAT)).isTrue();
    }

    private static RetryPolicy policy(String channel) {
        return new NoticeHandler(new NoPlaces()).retry(new Effect.Tell(channel, 2));
    }

    private static Instant in(long minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
