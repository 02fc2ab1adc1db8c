package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.runtime.time.KeyedExecutor;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the queues of effects, one per installation on GitHub and one per channel. Who holds a queue's lease works
 * alone on it. Writes to GitHub are paced as it asks (its docs, best practices for using the REST API); a channel knows
 * its own pace.
 */
public final class Outbox implements PeriodicJob {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** Longer than any request may take, so that nobody else takes over while one is under way. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration POLL_PAUSE = Duration.ofMillis(500);

    private final PendingEffects effects;
    private final EffectRunner carrier;
    private final InstantSource realClock;
    private final Duration pace;
    private final LongConsumer carriedOut;
    private final String holder = UUID.randomUUID().toString();
    private final KeyedExecutor<EffectQueue> working;

    /**
     * A new outbox with no queue at work.
     *
     * @param pace between two writes to GitHub for the same installation
     * @param carriedOut told the issue whose lane may have an answer
     */
    public Outbox(
            PendingEffects effects,
            EffectRunner carrier,
            Scheduler scheduler,
            InstantSource realClock,
            Duration pace,
            LongConsumer carriedOut) {
        this.effects = effects;
        this.carrier = carrier;
        this.realClock = realClock;
        this.pace = pace;
        this.carriedOut = carriedOut;
        this.working = new KeyedExecutor<>(scheduler, "outbox", this::work);
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
        working.wake(queue);
    }

    @Override
    public Scheduler.Cancellable start(Scheduler scheduler) {
        return scheduler.every(Duration.ZERO, POLL_PAUSE, "outbox", this::poll);
    }

    /** Finds what waits for its next try, and what a replica that is gone has left behind. */
    private void poll() {
        effects.queues(realClock.instant()).forEach(this::wake);
    }

    private void work(EffectQueue queue) {
        if (hold(queue)) {
            empty(queue);
        }
    }

    private void empty(EffectQueue queue) {
        var next = effects.next(queue, realClock.instant());
        while (next.isPresent() && !working.closing() && hold(queue)) {
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

    /**
     * Begins no further effect.
     *
     * @return done once none is under way and no queue is held any more, so that other replicas go on at once
     */
    public CompletableFuture<@Nullable Void> close() {
        return working.close();
    }
}
