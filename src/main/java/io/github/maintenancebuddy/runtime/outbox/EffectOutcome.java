package io.github.maintenancebuddy.runtime.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of trying something at another side, be it GitHub or a channel.
 *
 * @param <T> what the other side answered
 */
public sealed interface EffectOutcome<T> {
    /** It is done. */
    record Done<T>(T value) implements EffectOutcome<T> {}

    /**
     * It is certainly not done, and may be tried again.
     *
     * @param until the other side wants to be left alone until then, if it said so
     */
    record Busy<T>(Optional<Instant> until, String why) implements EffectOutcome<T> {}

    /** It was sent, and nobody knows whether it was done. */
    record InDoubt<T>(String why) implements EffectOutcome<T> {}

    /**
     * It was refused, and trying again would not help.
     *
     * @param why as a sentence for people
     */
    record Refused<T>(String why) implements EffectOutcome<T> {}
}
