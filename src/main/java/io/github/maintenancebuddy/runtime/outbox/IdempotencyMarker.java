package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The hidden marker in what an effect creates, by which it is found again after a doubt. */
final class IdempotencyMarker {
    /** Clocks differ; look a little further back than the effect is old. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private IdempotencyMarker() {}

    static String marker(Pending pending) {
        return "<!-- maintenance-buddy:" + pending.id() + " -->";
    }

    static String with(Pending pending, String text) {
        return text + "\n\n" + marker(pending);
    }

    /** Since when to look for what a try before may have created. */
    static Optional<Instant> inDoubt(Pending pending) {
        return pending.attemptedAt().map(at -> pending.decidedAt().minus(SKEW));
    }
}
