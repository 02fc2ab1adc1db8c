package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.runtime.engine.KeyedExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Empties the queues of effects, one per installation on GitHub and one per channel. Who holds a queue's lease works
 * alone on it. Writes to GitHub are paced as it asks (its docs, best practices for using the REST API); a channel knows
 * its own pace.
 */
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** Longer than any request may take, so that nobody else takes over while one is under way. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** When the app stops; the lease on a queue whose effect takes longer is kept, since it may still arrive. */
    private static final Duration LAST_EFFECTS = Duration.ofSeconds(11);

    private final PendingEffects effects;
    private final EffectRunner carrier;
    private final InstantSource realClock;
    private final Duration pace;
    private final LongConsumer carriedOut;
    private final String holder = UUID.randomUUID().toString();
    private final KeyedExecutor<EffectQueue> turns = new KeyedExecutor<>("outbox", this::work, LAST_EFFECTS);

    /**
     * A new outbox with no queue at work.
     *
     * @param pace between two writes to GitHub for the same installation
     * @param carriedOut told the issue whose lane may have an answer
     */
    public Outbox(
            PendingEffects effects,
            EffectRunner carrier,
            InstantSource realClock,
            Duration pace,
            LongConsumer carriedOut) {
        this.effects = effects;
        this.carrier = carrier;
        this.realClock = realClock;
        this.pace = pace;
        this.carriedOut = carriedOut;
    }

    /** There is something new in the queues of these effects. */
    public void wake(Decision decision) {
        decision.effects().stream()
                .map(effect -> EffectQueue.of(effect, decision.next().issue()))
                .distinct()
                .forEach(this::wake);
    }

    /** There is something new in this queue. */
    public void wake(EffectQueue queue) {
        turns.wake(queue);
    }

    /** Finds what waits for its next try, and what a replica that is gone has left behind. */
    @Scheduled(fixedDelay = 500)
    public void sweep() {
        effects.queues(realClock.instant()).forEach(this::wake);
    }

    private void work(EffectQueue queue) {
        try {
            if (hold(queue)) {
                empty(queue);
            }
        } catch (DataAccessResourceFailureException e) {
            // the store has told it, and the sweep comes again
        } catch (RuntimeException e) {
            LOG.error("The effects of the queue {} could not be looked at", queue.name(), e);
        }
    }

    private void empty(EffectQueue queue) {
        var next = effects.next(queue, realClock.instant());
        while (next.isPresent() && !turns.ending() && hold(queue)) {
            var busyUntil = carrier.carryOut(next.get());
            carriedOut.accept(next.get().issue());
            if (busyUntil.isPresent()) {
                rest(queue, busyUntil.get());
                return;
            }
            if (queue.isGitHub()) {
                pause();
            }
            next = effects.next(queue, realClock.instant());
        }
        effects.release(queue, holder);
    }

    private boolean hold(EffectQueue queue) {
        return effects.hold(queue, holder, realClock.instant(), LEASE);
    }

    /** Keeps the lease until GitHub may be asked again, so that no other replica asks either. */
    private void rest(EffectQueue queue, Instant until) {
        LOG.warn("The queue {} rests until {}", queue.name(), until);
        effects.rest(queue, holder, until);
    }

    private void pause() {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The effect under way comes to its end and nobody holds a queue any more, so that other replicas go on at once. */
    @Override
    public void close() {
        turns.close();
    }
}
