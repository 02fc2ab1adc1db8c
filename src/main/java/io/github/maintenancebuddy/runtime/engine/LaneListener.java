package io.github.maintenancebuddy.runtime.engine;

import java.time.Instant;

/** Told what came of each look at a hint. */
public interface LaneListener {
    /** What can come of it. */
    enum Outcome {
        DECIDED,
        /** GitHub cannot be asked now. */
        WAITS,
        /** It is tried again. */
        FAILED,
        /** It has failed for good, and the lane goes on without it. */
        SET_ASIDE
    }

    void looked(Inbox.Hint hint, Outcome outcome, Instant now);
}
