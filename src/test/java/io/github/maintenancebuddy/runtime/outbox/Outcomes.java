package io.github.maintenancebuddy.runtime.outbox;

import java.time.Instant;

/** What tests read out of outcomes. */
public final class Outcomes {
    private Outcomes() {}

    /** The answer of what must be done. */
    public static <T> T done(EffectOutcome<T> outcome) {
        if (outcome instanceof EffectOutcome.Done<T>(var value)) {
            return value;
        }
        throw new AssertionError("Not done: " + outcome);
    }

    /** Until when the other side wants to be left alone. */
    public static Instant busyUntil(EffectOutcome<?> outcome) {
        if (outcome instanceof EffectOutcome.Busy<?>(var until, var _)) {
            return until.orElseThrow();
        }
        throw new AssertionError("Not busy: " + outcome);
    }
}
