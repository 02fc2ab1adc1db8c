package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of effects, watched: whatever comes of an effect is written there. */
record ObservedEffects(PendingEffects store, EffectMetrics metrics) implements PendingEffects {
    @Override
    public boolean finish(Claim claim, Optional<Signal> answer, Instant now) {
        var ours = store.finish(claim, answer, now);
        if (ours) {
            metrics.finished(claim.effect().effect(), answer);
        }
        return ours;
    }

    @Override
    public boolean retry(Claim claim, Instant at, Optional<Duration> mayLandFor) {
        var ours = store.retry(claim, at, mayLandFor);
        if (ours) {
            metrics.retried(claim.effect().effect(), mayLandFor.isPresent());
        }
        return ours;
    }

    @Override
    public List<EffectQueue> queues(Instant now) {
        return store.queues(now);
    }

    @Override
    public Optional<Pending> next(EffectQueue queue, Instant now) {
        return store.next(queue, now);
    }

    @Override
    public Optional<Claim> claim(Pending effect, Lease lease, Instant now) {
        return store.claim(effect, lease, now);
    }

    @Override
    public boolean sending(Claim claim, Duration mayLandFor) {
        return store.sending(claim, mayLandFor);
    }

    @Override
    public boolean report(Claim claim, Signal news, Instant now) {
        return store.report(claim, news, now);
    }

    @Override
    public void postpone(Pending effect, Instant until) {
        store.postpone(effect, until);
    }

    @Override
    public boolean newerWaits(Claim claim, Topic topic) {
        return store.newerWaits(claim, topic);
    }

    @Override
    public void renew(Lease lease) {
        store.renew(lease);
    }

    @Override
    public void rest(Lease lease, Duration time) {
        store.rest(lease, time);
    }

    @Override
    public void release(Lease lease) {
        store.release(lease);
    }
}
