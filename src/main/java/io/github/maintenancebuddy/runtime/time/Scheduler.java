package io.github.maintenancebuddy.runtime.time;

import java.time.Duration;

/**
 * Runs work in parallel to other work, and later: on virtual threads in production, one step at a time and in a seeded order in
 * a simulation. What the work throws is logged, unless the store that it needs has logged that already, and never ends
 * anything else.
 */
public interface Scheduler {
    /** Runs work as soon as possible, in parallel to everything else. */
    void run(String name, Runnable work);

    /** Runs work once after a delay, measured in monotonic time. */
    Cancellable after(Duration delay, String name, Runnable work);

    /**
     * Runs work again and again, never twice at once.
     *
     * @param first before the first time
     * @param pause between the end of one time and the beginning of the next
     */
    Cancellable every(Duration first, Duration pause, String name, Runnable work);

    /** Work that has not begun yet. */
    interface Cancellable {
        /** It does not begin any more; what has begun goes on. */
        void cancel();
    }
}
