package io.github.maintenancebuddy.adapter.telemetry;

import java.time.Instant;
import java.util.Optional;

/** What is left to do. */
public interface Backlog {
    /** What was heard and waits to be decided. */
    Waiting hints();

    /** What was decided and waits to be carried out. */
    Waiting effects();

    /**
     * Something that waits.
     *
     * @param since when the oldest began to wait
     */
    record Waiting(long count, Optional<Instant> since) {}
}
