package io.github.maintenancebuddy.runtime.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Work by key, one thread for each key that has something to do. Waking a key that works already makes it look once more,
 * so that no wake-up is lost and a stale one does no harm.
 */
public final class KeyedExecutor<K> implements AutoCloseable {
    private final String name;
    private final Consumer<K> work;
    private final Duration patience;
    private final ConcurrentMap<K, Boolean> working = new ConcurrentHashMap<>();
    private volatile boolean ending;

    /**
     * None at work yet.
     *
     * @param work what is done for a key; it must not throw
     * @param patience how long work that has begun may take when the app stops
     */
    public KeyedExecutor(String name, Consumer<K> work, Duration patience) {
        this.name = name;
        this.work = work;
        this.patience = patience;
    }

    /** There is something new for this key. */
    public void wake(K key) {
        if (!ending && working.put(key, true) == null) {
            Thread.ofVirtual().name(name + " " + key).start(() -> turn(key));
        }
    }

    private void turn(K key) {
        do {
            working.put(key, false);
            if (!ending) {
                work.accept(key);
            }
        } while (!working.remove(key, false));
    }

    /** Whether nothing new shall be begun any more. */
    public boolean ending() {
        return ending;
    }

    /** Begins nothing new, and lets what has begun come to its end. */
    @Override
    public void close() {
        ending = true;
        var end = Instant.now().plus(patience);
        while (!working.isEmpty() && Instant.now().isBefore(end)) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
