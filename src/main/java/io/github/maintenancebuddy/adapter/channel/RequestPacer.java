package io.github.maintenancebuddy.adapter.channel;

import java.time.Duration;

/** Lets requests to one other side pass one after the other, with so much time between them. */
final class RequestPacer {
    private final long nanos;
    private long next = System.nanoTime();

    RequestPacer(Duration between) {
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
