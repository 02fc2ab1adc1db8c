package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.runtime.time.Backoff;
import io.github.maintenancebuddy.runtime.time.Clocks;
import io.github.maintenancebuddy.runtime.time.KeyedExecutor;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lane per maintenance: its messages are decided one after the other, all maintenances in parallel. */
public final class Lanes implements PeriodicJob {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private static final Duration POLL_PAUSE = Duration.ofMillis(500);

    /** What another replica has received it also decides; only after so long it counts as orphaned. */
    private static final Duration ORPHANED_AFTER = Duration.ofSeconds(3);

    private static final int BATCH = 500;
    private static final int MAX_ATTEMPTS = 5;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Inbox.LONGEST_PAUSE);

    private final Inbox inbox;
    private final MessageProcessor processor;
    private final Clocks clocks;
    private final Listener listener;
    private final KeyedExecutor<LaneKey> working;

    /** Called for each try to decide a message. */
    public interface Listener {
        void processed(Inbox.Message message, Result result, Instant now);
    }

    /** What a try can lead to. */
    public enum Result {
        DECIDED,
        /** GitHub cannot be asked now. */
        POSTPONED,
        /** It has failed and is tried again. */
        RETRIED,
        /** It has failed for good, and the lane goes on without it. */
        DEAD_LETTERED
    }

    public Lanes(Inbox inbox, MessageProcessor processor, Scheduler scheduler, Clocks clocks, Listener listener) {
        this.inbox = inbox;
        this.processor = processor;
        this.clocks = clocks;
        this.listener = listener;
        this.working = new KeyedExecutor<>(scheduler, "lane", this::drain);
    }

    /** There is something new in this lane. */
    public void wake(LaneKey lane) {
        working.wake(lane);
    }

    @Override
    public Scheduler.Cancellable start(Scheduler scheduler) {
        return scheduler.every(Duration.ZERO, POLL_PAUSE, "lanes", this::poll);
    }

    /** Finds what waits for its next try, and what a replica that is gone has not decided. */
    private void poll() {
        var now = now();
        inbox.lanes(now, now.minus(ORPHANED_AFTER), BATCH).forEach(this::wake);
    }

    private void drain(LaneKey lane) {
        var message = inbox.head(lane, now());
        while (message.isPresent() && !working.closing() && processed(message.get())) {
            message = inbox.head(lane, now());
        }
    }

    /** Whether the lane can go on. */
    private boolean processed(Inbox.Message message) {
        try (var _ = LogContext.lane(message.lane());
                var _ = LogContext.delivery(message)) {
            var result = process(message);
            listener.processed(message, result, now());
            return switch (result) {
                case DECIDED, DEAD_LETTERED -> true;
                case POSTPONED, RETRIED -> false;
            };
        }
    }

    private Result process(Inbox.Message message) {
        try {
            processor.process(message);
            return Result.DECIDED;
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Message {} waits, GitHub cannot be asked: {}", message.sequence(), e.getMessage());
            inbox.postpone(message.sequence(), now().plus(outageBackoff(message)));
            return Result.POSTPONED;
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return failed(message, e);
        }
    }

    private Result failed(Inbox.Message message, Throwable e) {
        if (message.failures() + 1 >= MAX_ATTEMPTS) {
            LOG.error("Message {} has failed {} times and is dead-lettered", message.sequence(), MAX_ATTEMPTS, e);
            inbox.deadLetter(message.sequence(), String.valueOf(e.getMessage()), now());
            processor.end(message);
            return Result.DEAD_LETTERED;
        }
        LOG.warn("Message {} failed and is tried again", message.sequence(), e);
        inbox.retry(message.sequence(), now().plus(BACKOFF.after(message.failures())));
        return Result.RETRIED;
    }

    /** As long again as it has waited: during an outage neither too often nor, after it, much too late. */
    private Duration outageBackoff(Inbox.Message message) {
        var waited = Duration.between(message.receivedAt(), now()).toSeconds();
        return Duration.ofSeconds(Math.clamp(waited, 1, Inbox.LONGEST_PAUSE.toSeconds()));
    }

    private Instant now() {
        return clocks.real().instant();
    }

    /**
     * Begins nothing new; what has not been decided waits for the next start, or for another replica.
     *
     * @return done once no decision is under way any more
     */
    public CompletableFuture<@Nullable Void> close() {
        return working.close();
    }
}
