package io.github.maintenancebuddy.github.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can go wrong with webhooks, on command. */
public final class WebhookFaults {
    enum Fate {
        LOST,
        FAILED,
        TWICE,
        LATE
    }

    private record Order(String name, Fate fate, Duration delay) {}

    private final Consumer<Delivery> onward;
    private final List<Order> orders = new ArrayList<>();
    private @Nullable List<Delivery> held;

    WebhookFaults(Consumer<Delivery> onward) {
        this.onward = onward;
    }

    /** Never sends the next webhook of that name ({@code issues.edited}, {@code issues} or {@code *}). */
    public void loseNext(String name) {
        order(name, Fate.LOST, Duration.ZERO);
    }

    /** Lets the next one fail on the way, so that GitHub's delivery log shows it as failed. */
    public void failNext(String name) {
        order(name, Fate.FAILED, Duration.ZERO);
    }

    /** Sends the next one twice, under the same GUID. */
    public void sendTwiceNext(String name) {
        order(name, Fate.TWICE, Duration.ZERO);
    }

    /** Holds up the next one, and those behind it, for a while of real time. */
    public void delayNext(String name, Duration delay) {
        order(name, Fate.LATE, delay);
    }

    /** Nothing more happens to them on the way. */
    public synchronized void none() {
        orders.clear();
        release();
    }

    /** Keeps everything back from now on. */
    public synchronized void hold() {
        held = held == null ? new ArrayList<>() : held;
    }

    /** What is kept back, oldest first. */
    public synchronized List<Delivery> held() {
        return held == null ? List.of() : List.copyOf(held);
    }

    /** Sends what was kept back, in the order it happened. */
    public void release() {
        release(deliveries -> deliveries);
    }

    /** Sends what was kept back, last first. */
    public void releaseReversed() {
        release(deliveries -> {
            var reversed = new ArrayList<>(deliveries);
            Collections.reverse(reversed);
            return reversed;
        });
    }

    /** Sends what was kept back as rearranged. */
    public synchronized void release(UnaryOperator<List<Delivery>> rearranged) {
        var waiting = held();
        held = null;
        rearranged.apply(waiting).forEach(onward);
    }

    private synchronized void order(String name, Fate fate, Duration delay) {
        orders.add(new Order(name, fate, delay));
    }

    /** Keeps the delivery if all are held. */
    synchronized boolean keeps(Delivery delivery) {
        if (held != null) {
            held.add(delivery);
        }
        return held != null;
    }

    @Nullable
    Fate fateOf(Delivery delivery) throws InterruptedException {
        var order = take(delivery);
        if (order == null) {
            return null;
        }
        Thread.sleep(order.delay());
        return order.fate();
    }

    private synchronized @Nullable Order take(Delivery delivery) {
        for (var order : orders) {
            if (order.name().equals("*")
                    || order.name().equals(delivery.name())
                    || order.name().equals(delivery.event())) {
                orders.remove(order);
                return order;
            }
        }
        return null;
    }
}
