package io.github.maintenancebuddy.adapter.github.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers answers for a minute, and not more than a thousand of them. */
final class TtlCache<K, V> {
    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final InstantSource clock;

    private final Map<K, Known<V>> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Known<V>> eldest) {
            return size() > MOST;
        }
    };

    private record Known<V>(V value, Instant askedAt) {}

    TtlCache(InstantSource clock) {
        this.clock = clock;
    }

    /** What was answered within the last minute, or else now. */
    V get(K key, Supplier<V> ask) {
        var askedAt = clock.instant();
        synchronized (known) {
            var before = known.get(key);
            if (before != null && askedAt.isBefore(before.askedAt().plus(LENGTH))) {
                return before.value();
            }
        }
        var value = ask.get();
        synchronized (known) {
            known.put(key, new Known<>(value, askedAt));
        }
        return value;
    }
}
