package io.github.maintenancebuddy.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.time.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a notice is tried, and when people hear that it does not get through. */
class NoticeHandlerTest {
    private static final Instant NOW = Instant.parse("2026-12-05T21:00:00Z");
    private static final Effect.Tell TELL = new Effect.Tell("hook", 2);

    @Test
    void after_an_hour_the_issue_hears_of_it_and_after_a_day_it_is_given_up() {
        var notices = new NoticeHandler(new NoChannels(), new Clocks(() -> NOW, () -> NOW, () -> Duration.ZERO));
        assertThat(notices.stillTrying(triedFor(Duration.ofMinutes(59)), TELL, "HTTP 500"))
                .isEmpty();
        assertThat(notices.stillTrying(triedFor(Duration.ofHours(1)), TELL, "HTTP 500"))
                .contains(new Signal.Receipted(
                        NOW, new Receipt("hook", 2, Receipt.State.STILL_TRYING, NOW, Optional.empty(), "HTTP 500")));
        assertThat(notices.tooLong(triedFor(Duration.ofHours(23)))).isFalse();
        assertThat(notices.tooLong(triedFor(Duration.ofHours(24)))).isTrue();
    }

    private static PendingEffects.Pending triedFor(Duration time) {
        return new PendingEffects.Pending(1, "id", 7, TELL, NOW.minus(time), 3, Optional.empty());
    }

    /** An operator who has set up nothing. */
    private static final class NoChannels implements NoticeHandler.Channels {
        @Override
        public Optional<Channel> find(String name) {
            return Optional.empty();
        }

        @Override
        public boolean isChat(String name) {
            return false;
        }
    }
}
