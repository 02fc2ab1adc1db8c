package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.LogContext;
import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import io.github.maintenancebuddy.runtime.outbox.EffectHandlers.Bound;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Busy;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.InDoubt;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Refused;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Claim;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Doubt;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Lease;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import io.github.maintenancebuddy.runtime.outbox.RetryPolicy.AfterDoubt;
import io.github.maintenancebuddy.runtime.time.Clocks;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one effect out, once as people see it: the try is written down before the maintenance is read and anything is
 * sent, and what may have happened already is looked for before it is created again.
 */
public final class EffectRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);
    private static final int MAX_ATTEMPTS = 5;
    private static final Duration RENEW_EVERY = PendingEffects.LEASE.dividedBy(3);

    private final PendingEffects effects;
    private final Attempt.Maintenances maintenances;
    private final EffectHandlers handlers;
    private final Scheduler scheduler;
    private final Clocks clocks;

    public EffectRunner(
            PendingEffects effects,
            Attempt.Maintenances maintenances,
            EffectHandlers handlers,
            Scheduler scheduler,
            Clocks clocks) {
        this.effects = effects;
        this.maintenances = maintenances;
        this.handlers = handlers;
        this.scheduler = scheduler;
        this.clocks = clocks;
    }

    /** What the queue of an effect does after a try. */
    sealed interface Result {
        /** Nothing was written, so the next effect can follow at once. */
        record Next() implements Result {}

        /** Something was written, which wants a pause then. */
        record Wrote() implements Result {}

        /** The other side wants to be left alone for a while. */
        record Rest(Duration time) implements Result {}

        /** Somebody else works on this queue. */
        record Leave() implements Result {}
    }

    /** Tries an effect once and writes down what came of it. */
    Result run(Pending pending, Lease lease) {
        try (var _ = LogContext.issue(pending.issue());
                var _ = LogContext.effect(pending.id())) {
            return run(pending, lease, handlers.of(pending.effect()));
        }
    }

    private <E extends Effect> Result run(Pending pending, Lease lease, Bound<E> effect) {
        if (effect.policy().is(AfterDoubt.SEARCH_FIRST)) {
            var landing = pending.doubt().map(Doubt::mayLandFor).filter(Duration::isPositive);
            if (landing.isPresent()) {
                effects.postpone(pending, real().plus(landing.get()));
                return new Result.Next();
            }
        }
        return effects.claim(pending, lease, real())
                .map(claim -> run(claim, effect))
                .orElseGet(Result.Leave::new);
    }

    private <E extends Effect> Result run(Claim claim, Bound<E> effect) {
        var heartbeat = scheduler.every(
                RENEW_EVERY, RENEW_EVERY, "lease of " + claim.lease().queue().name(), () -> renew(claim.lease()));
        try {
            return Attempt.begin(claim, effect, maintenances, effects, maintenanceNow())
                    .map(attempt -> run(claim, effect, attempt))
                    .orElseGet(() -> noMaintenance(claim));
        } finally {
            heartbeat.cancel();
        }
    }

    private void renew(Lease lease) {
        try {
            effects.renew(lease);
        } catch (StoreUnavailable e) {
            // the store has logged it, and who takes over finds the try written down
        }
    }

    /** The issue may have got another number just now; then its effects are found under that one. */
    private Result noMaintenance(Claim claim) {
        if (claim.attempt() < MAX_ATTEMPTS) {
            effects.retry(claim, real().plus(NextStep.BACKOFF.after(claim.attempt() - 1)), Optional.empty());
        } else {
            effects.finish(claim, Optional.empty(), real());
        }
        return new Result.Next();
    }

    private <E extends Effect> Result run(Claim claim, Bound<E> effect, Attempt<E> attempt) {
        try (var _ = LogContext.maintenance(attempt.maintenance().issue())) {
            var step = NextStep.before(attempt, effect.handler()).orElseGet(() -> step(effect.handler(), attempt));
            return write(claim, step);
        }
    }

    private <E extends Effect> NextStep step(EffectHandler<E> handler, Attempt<E> attempt) {
        var outcome = tried(handler, attempt);
        log(attempt, outcome);
        return NextStep.after(outcome, attempt, handler, real());
    }

    /** A mistake of ours must not hold up for ever what waits behind it. */
    private static <E extends Effect> EffectOutcome<Answer> tried(EffectHandler<E> handler, Attempt<E> attempt) {
        try {
            return handler.carryOut(attempt);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (attempt.number() < MAX_ATTEMPTS) {
                LOG.warn("Effect {} failed and is tried again", attempt.id(), e);
                return new InDoubt<>("Something went wrong inside the app.");
            }
            LOG.error("Effect {} has failed for good", attempt.id(), e);
            return new Refused<>("Something went wrong inside the app.");
        }
    }

    private static void log(Attempt<?> attempt, EffectOutcome<Answer> outcome) {
        switch (outcome) {
            case EffectOutcome.Done<Answer> _, Busy<Answer> _ -> {}
            case InDoubt<Answer>(var why, var _) -> LOG.warn("Effect {} is in doubt: {}", attempt.id(), why);
            case Refused<Answer>(var why) -> LOG.warn("Effect {} was refused: {}", attempt.id(), why);
        }
    }

    private Result write(Claim claim, NextStep step) {
        return switch (step) {
            case NextStep.Finish(var answer) -> {
                effects.finish(claim, answer.signal(), real());
                yield answer.wrote() ? new Result.Wrote() : new Result.Next();
            }
            case NextStep.Retry(var at, var mayLandFor, var report) -> {
                retry(claim, at, mayLandFor, report);
                yield new Result.Wrote();
            }
            case NextStep.PauseQueue(var until, var mayLandFor, var report) -> {
                retry(claim, until, mayLandFor, report);
                yield new Result.Rest(rest(until));
            }
        };
    }

    private void retry(Claim claim, Instant at, Optional<Duration> mayLandFor, Optional<Signal> report) {
        report.ifPresent(news -> effects.report(claim, news, real()));
        effects.retry(claim, at, mayLandFor);
    }

    private Duration rest(Instant until) {
        var rest = Duration.between(real(), until);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    private Instant real() {
        return clocks.real().instant();
    }

    private Instant maintenanceNow() {
        return clocks.maintenance().instant();
    }
}
