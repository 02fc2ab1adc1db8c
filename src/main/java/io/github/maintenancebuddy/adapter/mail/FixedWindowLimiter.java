package io.github.maintenancebuddy.adapter.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** So many times in a period for each name, and no more. Every replica counts for itself. */
final class FixedWindowLimiter {
    /** Whoever comes with ever new names must not fill the memory. */
    private static final int MOST = 10_000;

    private final int times;
    private final Duration period;
    private final ConcurrentMap<String, Used> used = new ConcurrentHashMap<>();

    private record Used(Instant since, int times) {}

    FixedWindowLimiter(int times, Duration period) {
        this.times = times;
        this.period = period;
    }

    /** Takes one time; false where none is left. */
    boolean take(String name, Instant now) {
        if (used.size() >= MOST) {
            used.values().removeIf(it -> isOver(it, now));
        }
        if (used.size() >= MOST && !used.containsKey(name)) {
            return false;
        }
        var next = used.compute(
                name,
                (same, old) -> old == null || isOver(old, now) ? new Used(now, 1) : new Used(old.since, old.times + 1));
        return next.times <= times;
    }

    private boolean isOver(Used it, Instant now) {
        return !now.isBefore(it.since.plus(period));
    }
}
