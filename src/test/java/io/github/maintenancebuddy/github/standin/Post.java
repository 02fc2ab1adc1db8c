package io.github.maintenancebuddy.github.standin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Posts webhooks one after the other, never again by itself, and remembers how each went. */
final class Post implements AutoCloseable {
    private final World world;
    private final Courier courier = new Courier();
    private final WebhookFaults faults = new WebhookFaults(this::queue);
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("webhooks").factory());
    private final List<Delivery> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger underway = new AtomicInteger();
    private volatile @Nullable URI target;

    Post(World world) {
        this.world = world;
    }

    void to(@Nullable URI uri) {
        target = uri;
    }

    @Nullable
    URI target() {
        return target;
    }

    WebhookFaults faults() {
        return faults;
    }

    List<Delivery> log() {
        return List.copyOf(log);
    }

    void accept(Delivery delivery) {
        if (target != null && !faults.keeps(delivery)) {
            queue(delivery);
        }
    }

    void redeliver(Delivery delivery) {
        queue(delivery.again(world.nextId(), world.now()));
    }

    private void queue(Delivery delivery) {
        underway.incrementAndGet();
        line.execute(() -> {
            try {
                send(delivery);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                underway.decrementAndGet();
            }
        });
    }

    private void send(Delivery delivery) throws InterruptedException {
        var to = target;
        var fate = faults.fateOf(delivery);
        if (to == null || fate == WebhookFaults.Fate.LOST) {
            return;
        }
        if (fate == WebhookFaults.Fate.FAILED) {
            log.add(delivery.answered(502));
            return;
        }
        log.add(delivery.answered(courier.carry(delivery, world.app(), to)));
        if (fate == WebhookFaults.Fate.TWICE) {
            log.add(delivery.answered(courier.carry(delivery, world.app(), to)));
        }
    }

    /** Waits until nothing is on its way; what is held does not count. */
    void awaitQuiet(Duration patience) {
        var end = Instant.now().plus(patience);
        while (underway.get() > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(underway.get() + " webhooks still on their way after " + patience);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        line.shutdownNow();
        courier.close();
    }
}
