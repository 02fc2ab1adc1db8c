package io.github.maintenancebuddy.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Sends deliveries to the app, as many as it takes or so many a second, over 32 connections. */
final class LoadGenerator {
    static final int CONNECTIONS = 32;

    private final URI app;
    private final IntFunction<SignedDelivery> deliveries;

    /**
     * A load.
     *
     * @param deliveries the one to send as the first, second and so on
     */
    LoadGenerator(URI app, IntFunction<SignedDelivery> deliveries) {
        this.app = app;
        this.deliveries = deliveries;
    }

    private interface Sending {
        void send() throws IOException;
    }

    /** Sends on all connections, each one after the other, for so long; answers how many were acknowledged. */
    int saturate(Duration time) {
        var sent = new AtomicInteger();
        var failure = new AtomicReference<Exception>();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var i = 0; i < CONNECTIONS; i++) {
                run(threads, failure, () -> {
                    try (var connection = new DeliveryConnection(app)) {
                        while (System.nanoTime() < end) {
                            connection.deliver(deliveries.apply(sent.getAndIncrement()));
                        }
                    }
                });
            }
        }
        none(failure);
        return sent.get();
    }

    /**
     * Sends so many a second, whether the app keeps up or not: each counts from the time at which it should have been
     * sent, so that waiting for a slow answer before it is not left out.
     */
    LatencyHistogram steady(int aSecond, Duration time) {
        var latencies = new LatencyHistogram();
        var failure = new AtomicReference<Exception>();
        var free = connections();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            var step = Duration.ofSeconds(1).dividedBy(aSecond).toNanos();
            for (var i = 0; i < time.toSeconds() * aSecond; i++) {
                var delivery = deliveries.apply(i);
                var due = start + i * step;
                LockSupport.parkNanos(due - System.nanoTime());
                run(threads, failure, () -> {
                    var connection = taken(free);
                    try {
                        connection.deliver(delivery);
                        latencies.add(System.nanoTime() - due);
                    } finally {
                        free.add(connection);
                    }
                });
            }
        }
        free.forEach(LoadGenerator::close);
        none(failure);
        return latencies;
    }

    private BlockingQueue<DeliveryConnection> connections() {
        var free = new ArrayBlockingQueue<DeliveryConnection>(CONNECTIONS);
        try {
            while (free.remainingCapacity() > 0) {
                free.add(new DeliveryConnection(app));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The app cannot be reached.", e);
        }
        return free;
    }

    private static DeliveryConnection taken(BlockingQueue<DeliveryConnection> free) throws IOException {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void run(ExecutorService threads, AtomicReference<Exception> failure, Sending sending) {
        threads.execute(() -> {
            try {
                sending.send();
            } catch (IOException | RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    private static void none(AtomicReference<Exception> failure) {
        if (failure.get() != null) {
            throw new IllegalStateException("A delivery was not acknowledged.", failure.get());
        }
    }

    private static void close(DeliveryConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
