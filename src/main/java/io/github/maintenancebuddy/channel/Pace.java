package io.github.maintenancebuddy.channel;

import java.time.Duration;

/** Lets requests to one other side pass one after the other, with so much time between them. */
final class Pace {
    private final long nanos;
    private long next = System.nanoTime();

    Pace(Duration between) {
        nanos = between.toNanos();
    }

    /** Waits until the next request may be sent. */
    synchronized void await() {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        next = System.nanoTime() + nanos;
    }
}
