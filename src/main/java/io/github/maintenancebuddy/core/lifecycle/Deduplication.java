package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/**
 * The same may be told more than once, and under several numbers: by a delivery, by a look of our own, by a second hook.
 * What would be done or answered again is decided the first time only.
 */
final class Deduplication {
    /** GitHub sends a delivery again for at most 7 days. */
    private static final Duration REMEMBERED = Duration.ofDays(8);

    private Deduplication() {}

    static boolean heard(Maintenance maintenance, Signal signal) {
        return key(signal)
                .filter(maintenance.memory().lately().heard()::containsKey)
                .isPresent();
    }

    /** A comment without commands changes nothing and need not be remembered. */
    static Decision remember(Maintenance before, Signal signal, Decision decision) {
        var changes = !decision.effects().isEmpty() || !decision.next().equals(before);
        return key(signal)
                .filter(key -> changes)
                .map(key -> decision.change(state -> with(state, key, signal.at())))
                .orElse(decision);
    }

    private static Maintenance with(Maintenance maintenance, String key, Instant at) {
        var heard = new HashMap<>(maintenance.memory().lately().heard());
        heard.values().removeIf(before -> before.isBefore(at.minus(REMEMBERED)));
        heard.put(key, at);
        return maintenance.withMemory(maintenance.memory().withHeard(heard));
    }

    private static Optional<String> key(Signal signal) {
        return switch (signal) {
            case Signal.Commented comment -> Optional.of("comment " + comment.comment());
            case Signal.Delayed delayed ->
                Optional.of("delayed " + delayed.comment().comment());
            case Signal.Closed closed -> Optional.of("closed " + closed.at());
            case Signal.Gone gone -> Optional.of("gone: " + gone.why());
            default -> Optional.empty();
        };
    }
}
