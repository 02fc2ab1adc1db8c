package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.runtime.outbox.EffectRunner.Result;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Lease;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import io.github.maintenancebuddy.runtime.time.KeyedExecutor;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
    private static final Duration POLL_PAUSE = Duration.ofMillis(500);

    private final PendingEffects effects;
    private final EffectRunner runner;
    private final Scheduler scheduler;
    private final InstantSource realClock;
    private final Settings settings;
    private final Consumer<IssueId> onAnswer;
    private final KeyedExecutor<EffectQueue> work;
    private final Set<EffectQueue> pausing = ConcurrentHashMap.newKeySet();
    private final Set<EffectQueue> held = ConcurrentHashMap.newKeySet();

    /**
     * What differs between processes.
     *
     * @param holder no other process has this name
     * @param pace between two writes to GitHub for the same installation
     */
    public record Settings(String holder, Duration pace) {}

    /**
     * A new outbox with no queue at work.
     *
     * @param onAnswer notified of the issue whose lane may have an answer
     */
    public Outbox(
            PendingEffects effects,
            EffectRunner runner,
            Scheduler scheduler,
            InstantSource realClock,
            Settings settings,
            Consumer<IssueId> onAnswer) {
        this.effects = effects;
        this.runner = runner;
        this.scheduler = scheduler;
        this.realClock = realClock;
        this.settings = settings;
        this.onAnswer = onAnswer;
        this.work = new KeyedExecutor<>(scheduler, "outbox", this::work);
    }

    /** Looks from now on for what waits for its next try, and for what a replica that is gone has left. */
    @Override
    public Scheduler.Cancellable start(Scheduler jobs) {
        return jobs.every(Duration.ZERO, POLL_PAUSE, "outbox", this::poll);
    }

    private void poll() {
        effects.queues(realClock.instant()).forEach(this::wake);
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
        work.wake(queue);
    }

    private void work(EffectQueue queue) {
        var more = true;
        while (more && !pausing.contains(queue) && !work.closing()) {
            more = tryNext(queue);
        }
    }

    /** Whether the next one can follow at once. */
    private boolean tryNext(EffectQueue queue) {
        var next = effects.next(queue, realClock.instant());
        if (next.isEmpty()) {
            release(queue);
            return false;
        }
        return tryOnce(queue, next.get());
    }

    private boolean tryOnce(EffectQueue queue, Pending effect) {
        held.add(queue);
        var result = runner.run(effect, lease(queue));
        onAnswer.accept(effect.issue());
        return switch (result) {
            case Result.Next _ -> true;
            case Result.Wrote _ -> {
                pause(queue);
                yield true;
            }
            case Result.Rest(var time) -> {
                rest(queue, time);
                yield false;
            }
            case Result.Leave _ -> {
                held.remove(queue);
                yield false;
            }
        };
    }

    /** The lease is kept meanwhile, so that no other replica writes. */
    private void pause(EffectQueue queue) {
        if (queue.isGitHub() && settings.pace().isPositive()) {
            pausing.add(queue);
            scheduler.after(settings.pace(), "outbox " + queue.name(), () -> {
                pausing.remove(queue);
                wake(queue);
            });
        }
    }

    /** Keeps the lease until the other side may be asked again, so that no other replica asks either. */
    private void rest(EffectQueue queue, Duration time) {
        LOG.warn("The queue {} rests for {}", queue.name(), time);
        held.remove(queue);
        effects.rest(lease(queue), time);
    }

    private void release(EffectQueue queue) {
        if (held.remove(queue)) {
            effects.release(lease(queue));
        }
    }

    private Lease lease(EffectQueue queue) {
        return new Lease(queue, settings.holder());
    }

    /**
     * Begins nothing new. When the effects under way have come to their end nobody holds a queue any more, so that other
     * replicas go on at once; the lease on a queue whose effect takes longer than is waited for stays, since it may
     * still arrive.
     *
     * @return done once none is under way and no queue is held any more
     */
    public CompletableFuture<@Nullable Void> close() {
        return work.close().thenRun(() -> Set.copyOf(held).forEach(this::release));
    }
}
