package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the outbox needs of the store of effects. Every method is one transaction; times are real time. */
public interface PendingEffects {
    /**
     * An effect that is not done.
     *
     * @param sequence counts all effects in the order in which they were decided
     * @param id goes into the hidden marker of what it creates
     * @param attempts how often it was tried
     * @param attemptedAt when the first try began whose answer nobody has written down: the effect is in doubt
     */
    record Pending(
            long sequence,
            String id,
            long issue,
            Effect effect,
            Instant decidedAt,
            int attempts,
            Optional<Instant> attemptedAt) {}

    /** Hands a lease on to nobody: the queue rests until it runs out. */
    void rest(EffectQueue queue, String holder, Instant until);

    /** The queues that have an effect to carry out now, and do not rest. */
    List<EffectQueue> queues(Instant now);

    /**
     * Takes or keeps the lease on a queue, so that its holder alone paces.
     *
     * @return false while somebody else holds it
     */
    boolean hold(EffectQueue queue, String holder, Instant now, Duration length);

    void release(EffectQueue queue, String holder);

    /** The oldest effect of a queue that is the first of its maintenance there and may be tried now. */
    Optional<Pending> next(EffectQueue queue, Instant now);

    /**
     * Writes down, before the call, that a try begins.
     *
     * @return false where somebody else has tried it since it was read, so that it must not be tried now
     */
    boolean attempt(Pending effect, Instant now);

    /** It is done; what came of it goes into the lane in the same transaction. Being done twice changes nothing. */
    void done(Pending effect, Optional<Signal> answer, Instant now);

    /**
     * It is to be tried again.
     *
     * @param doubt whether it may have happened all the same
     */
    void again(Pending effect, Instant retryAt, boolean doubt);

    /** Something is to be known about it before it is done; it goes into the lane. */
    void report(Pending effect, Signal news, Instant now);

    /** Whether a newer effect about the same topic is waiting for this issue. */
    boolean overtaken(Pending effect, String topic);
}
