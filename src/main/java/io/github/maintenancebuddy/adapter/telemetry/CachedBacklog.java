package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.adapter.telemetry.Backlog.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backlog as it was a few seconds before somebody looked. Nobody waits for the database here, so that metrics are
 * there also while it is not.
 */
final class CachedBacklog {
    private static final Logger LOG = LoggerFactory.getLogger(CachedBacklog.class);
    private static final Duration RECENT = Duration.ofSeconds(5);

    private final Backlog store;
    private final InstantSource clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Instant lookedAt = Instant.MIN;
    private volatile Optional<Seen> seen = Optional.empty();

    /** What waited at the last look. */
    record Seen(Waiting hints, Waiting effects) {}

    CachedBacklog(Backlog store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What waited a few seconds ago; empty where nobody knows. */
    Optional<Seen> seen() {
        if (lookedAt.plus(RECENT).isBefore(clock.instant()) && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("backlog").start(this::look);
        }
        return seen;
    }

    private void look() {
        try {
            seen = Optional.of(new Seen(store.hints(), store.effects()));
        } catch (RuntimeException e) {
            seen = Optional.empty();
            LOG.warn("The backlog could not be counted: {}", e.getMessage());
        } finally {
            lookedAt = clock.instant();
            looking.set(false);
        }
    }
}
