package io.github.maintenancebuddy.adapter.github.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers answers for a minute, and not more than a thousand of them. */
final class TtlCache<K, V> {
    private static final Duration TTL = Duration.ofMinutes(1);
    private static final int MAX_ENTRIES = 1000;

    private final InstantSource clock;

    private final Map<K, Loaded<V>> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Loaded<V>> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    private record Loaded<V>(V value, Instant loadedAt) {}

    TtlCache(InstantSource clock) {
        this.clock = clock;
    }

    /** What was answered within the last minute, or else now. */
    V get(K key, Supplier<V> load) {
        var loadedAt = clock.instant();
        synchronized (entries) {
            var before = entries.get(key);
            if (before != null && loadedAt.isBefore(before.loadedAt().plus(TTL))) {
                return before.value();
            }
        }
        var value = load.get();
        synchronized (entries) {
            entries.put(key, new Loaded<>(value, loadedAt));
        }
        return value;
    }
}
