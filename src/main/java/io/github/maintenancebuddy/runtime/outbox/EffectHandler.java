package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.util.Optional;

/** All that the outbox knows of one kind of effect. */
interface EffectHandler<E extends Effect> {
    RetryPolicy retry(E effect);

    /** Present where it must not be carried out any more: it is late, overtaken or not needed. */
    default Optional<Answer> obsolete(Attempt<E> attempt) {
        return Optional.empty();
    }

    EffectOutcome<Answer> carryOut(Attempt<E> attempt);

    /** What is to be known when it was refused for good. */
    Signal refused(Attempt<E> attempt, String why);

    /** What is to be known while it is still tried, after a while. */
    default Optional<Signal> stillTried(Attempt<E> attempt, String why) {
        return Optional.empty();
    }

    /** What is to be known when it is tried no more. */
    default Optional<Signal> givenUp(Attempt<E> attempt, String why) {
        return Optional.of(refused(attempt, why));
    }

    /**
     * What is to be known of one that is never tried again after a doubt.
     *
     * @param why empty where the app ended in the middle of the try
     */
    default Optional<Signal> unknown(Attempt<E> attempt, Optional<String> why) {
        return Optional.empty();
    }
}
