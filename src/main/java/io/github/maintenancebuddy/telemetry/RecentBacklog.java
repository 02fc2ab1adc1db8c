package io.github.maintenancebuddy.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The backlog as it was a few seconds ago at most, so that it costs the same however often somebody looks. */
final class RecentBacklog implements Backlog {
    private static final Duration RECENT = Duration.ofSeconds(5);

    private final Once hints;
    private final Once effects;

    RecentBacklog(Backlog store, InstantSource clock) {
        this.hints = new Once(store::hints, clock);
        this.effects = new Once(store::effects, clock);
    }

    @Override
    public Waiting hints() {
        return hints.get();
    }

    @Override
    public Waiting effects() {
        return effects.get();
    }

    private record Once(Supplier<Waiting> look, InstantSource clock, AtomicReference<Seen> seen) {
        Once(Supplier<Waiting> look, InstantSource clock) {
            this(look, clock, new AtomicReference<>());
        }

        Waiting get() {
            var now = clock.instant();
            var before = seen.get();
            if (before != null && before.at().plus(RECENT).isAfter(now)) {
                return before.waiting();
            }
            var next = new Seen(look.get(), now);
            seen.set(next);
            return next.waiting();
        }
    }

    private record Seen(Waiting waiting, Instant at) {}
}
