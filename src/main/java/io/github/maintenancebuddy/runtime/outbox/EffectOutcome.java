package io.github.maintenancebuddy.runtime.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of trying something at another side, be it GitHub or a channel.
 *
 * @param <T> what the other side answered
 */
public sealed interface EffectOutcome<T> {
    /** No request lasts longer, so what was sent lands within this time or never. */
    Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    /** An answer that says no more than that it is done. */
    record Nothing() {}

    /** It is done. */
    record Done<T>(T value) implements EffectOutcome<T> {}

    /**
     * It is certainly not done, and may be tried again.
     *
     * @param until the other side wants to be left alone until then, if it said so
     */
    record Busy<T>(Optional<Instant> until, String why) implements EffectOutcome<T> {}

    /**
     * It was sent, and nobody knows whether it was done.
     *
     * @param mayLandFor for so long it may still be done: not at all where the other side has answered
     */
    record InDoubt<T>(String why, Duration mayLandFor) implements EffectOutcome<T> {
        public InDoubt(String why) {
            this(why, LONGEST_REQUEST);
        }
    }

    /**
     * It was refused, and trying again would not help.
     *
     * @param why as a sentence for people
     */
    record Refused<T>(String why) implements EffectOutcome<T> {}

    static EffectOutcome<Nothing> done() {
        return new Done<>(new Nothing());
    }

    /** Goes on with the answer; what is no answer stays as it is. */
    default <R> EffectOutcome<R> then(Function<T, EffectOutcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Busy<T>(var until, var why) -> new Busy<>(until, why);
            case InDoubt<T>(var why, var mayLandFor) -> new InDoubt<>(why, mayLandFor);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    /** The same with another answer. */
    default <R> EffectOutcome<R> map(Function<T, R> change) {
        return then(value -> new Done<>(change.apply(value)));
    }

    /** Something else where it was refused. */
    default EffectOutcome<T> ifRefused(Function<String, EffectOutcome<T>> other) {
        return this instanceof Refused<T>(var why) ? other.apply(why) : this;
    }
}
