package io.github.maintenancebuddy.runtime.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work by key: one at a time for each key, all keys in parallel. Waking a key that works already makes it work once
 * more, so that no wake-up is lost and a stale one does no harm.
 */
public final class KeyedExecutor<K> {
    private final Scheduler scheduler;
    private final String name;
    private final Consumer<K> work;

    /** The keys at work, and whether each was woken again since it began. */
    private final ConcurrentMap<K, Boolean> woken = new ConcurrentHashMap<>();

    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private volatile boolean closing;

    /**
     * None at work yet.
     *
     * @param work what is done for a key; what it throws is the scheduler's to log
     */
    public KeyedExecutor(Scheduler scheduler, String name, Consumer<K> work) {
        this.scheduler = scheduler;
        this.name = name;
        this.work = work;
    }

    /** There is something new for this key. */
    public void wake(K key) {
        if (!closing && woken.put(key, true) == null) {
            begin(key);
        }
    }

    private void begin(K key) {
        try {
            scheduler.run(name + " " + key, () -> run(key));
        } catch (Throwable e) {
            woken.remove(key);
            throw e;
        }
    }

    private void run(K key) {
        woken.put(key, false);
        try {
            if (!closing) {
                work.accept(key);
            }
        } finally {
            end(key);
        }
    }

    private void end(K key) {
        if (!woken.remove(key, false)) {
            begin(key);
        } else if (closing) {
            completeIfIdle();
        }
    }

    /** Whether nothing new shall be begun any more. */
    public boolean closing() {
        return closing;
    }

    /**
     * Begins nothing new, and lets what has begun come to its end.
     *
     * @return done once nothing works any more
     */
    public CompletableFuture<@Nullable Void> close() {
        closing = true;
        completeIfIdle();
        return closed;
    }

    private void completeIfIdle() {
        if (woken.isEmpty()) {
            closed.complete(null);
        }
    }
}
