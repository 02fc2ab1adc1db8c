package io.github.maintenancebuddy.telemetry;

import io.github.maintenancebuddy.engine.Queue;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.outbox.Effects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of effects, watched: whatever comes of an effect is written there. */
record ObservedEffects(Effects store, EffectMetrics metrics) implements Effects {
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
    public Optional<Pending> next(Queue queue, Instant now) {
        return store.next(queue, now);
    }

    @Override
    public boolean overtaken(Pending effect, String topic) {
        return store.overtaken(effect, topic);
    }

    @Override
    public List<Queue> queues(Instant now) {
        return store.queues(now);
    }

    @Override
    public boolean hold(Queue queue, String holder, Instant now, Duration length) {
        return store.hold(queue, holder, now, length);
    }

    @Override
    public void rest(Queue queue, String holder, Instant until) {
        store.rest(queue, holder, until);
    }

    @Override
    public void release(Queue queue, String holder) {
        store.release(queue, holder);
    }
}
