package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of effects, watched: whatever comes of an effect is written there. */
record ObservedEffects(PendingEffects store, EffectMetrics metrics) implements PendingEffects {
    @Override
    public boolean attempt(Pending effect, Instant now) {
        return store.attempt(effect, now);
    }

    @Override
    public void done(Pending effect, Optional<Signal> answer, Instant now) {
        store.done(effect, answer, now);
        metrics.done(effect, answer);
    }

    @Override
    public void again(Pending effect, Instant retryAt, boolean doubt) {
        store.again(effect, retryAt, doubt);
        metrics.again(effect, doubt);
    }

    @Override
    public void report(Pending effect, Signal news, Instant now) {
        store.report(effect, news, now);
    }

    @Override
    public Optional<Pending> next(EffectQueue queue, Instant now) {
        return store.next(queue, now);
    }

    @Override
    public boolean overtaken(Pending effect, String topic) {
        return store.overtaken(effect, topic);
    }

    @Override
    public List<EffectQueue> queues(Instant now) {
        return store.queues(now);
    }

    @Override
    public boolean hold(EffectQueue queue, String holder, Instant now, Duration length) {
        return store.hold(queue, holder, now, length);
    }

    @Override
    public void rest(EffectQueue queue, String holder, Instant until) {
        store.rest(queue, holder, until);
    }

    @Override
    public void release(EffectQueue queue, String holder) {
        store.release(queue, holder);
    }
}
