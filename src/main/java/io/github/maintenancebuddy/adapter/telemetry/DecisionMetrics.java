package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.core.lifecycle.Lifecycle;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.Engine;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.Lanes;
import io.github.maintenancebuddy.runtime.engine.Lanes.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what is decided, times how long that has waited, and logs it. */
public final class DecisionMetrics implements Engine.Listener, Lanes.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionMetrics.class);

    private final Meters meters;
    private final Timer lateness;
    private final Counter limits;

    DecisionMetrics(Meters meters) {
        this.meters = meters;
        this.lateness = meters.timer("moment.lateness", "From a planned moment to acting on it", Meters.slow());
        this.limits = meters.counter(
                "limits.reached", "How often an issue had as many of our comments in an hour as manners allow");
        // known from the start, so that an alert can wait for the first one
        for (var result : Result.values()) {
            messages(result);
        }
    }

    @Override
    public void decided(Optional<Maintenance> before, Signal signal, Decision decision) {
        var kind = KindNames.of(signal);
        LOG.info("Decided {}: {} effects", kind, decision.effects().size());
        meters.counter("decisions", "Decisions that were stored, by the kind of what had happened", "signal", kind)
                .increment();
        before.ifPresent(known -> {
            lateness(known, signal);
            limit(known, decision.next());
        });
    }

    private void lateness(Maintenance before, Signal signal) {
        if (signal instanceof Signal.MomentCame(var at)) {
            Lifecycle.nextMoment(before).ifPresent(moment -> lateness.record(positive(Duration.between(moment, at))));
        }
    }

    private void limit(Maintenance before, Maintenance next) {
        var reached = next.timeline().count(TimelineEvent.LimitReached.class)
                > before.timeline().count(TimelineEvent.LimitReached.class);
        if (reached) {
            LOG.warn("The limit of comments within an hour is reached, so some are left out");
            limits.increment();
        }
    }

    @Override
    public void processed(Inbox.Message message, Result result, Instant now) {
        messages(result).increment();
        if (result == Result.DECIDED) {
            meters.timer(
                            "lane.wait",
                            "From receiving a delivery, or the answer to an effect, to having decided it",
                            Meters.slow(),
                            "source",
                            message.kind().equals(Inbox.SIGNAL) ? "effect" : "delivery")
                    .record(positive(Duration.between(message.receivedAt(), now)));
        }
    }

    private Counter messages(Result result) {
        return meters.counter(
                "lane.messages",
                "Tries to decide a message, by result; dead_lettered has failed for good",
                "result",
                result.name().toLowerCase(Locale.ROOT));
    }

    /** A clock may have been set back in between. */
    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
