package io.github.maintenancebuddy.adapter.webhook;

import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;

/** Keeps deliveries, and wakes the lane of each that is new. */
record WakingDeliveries(Deliveries deliveries, LongConsumer lanes) implements Deliveries {
    @Override
    public CompletionStage<Boolean> keep(Delivery delivery) {
        return deliveries.keep(delivery).thenApply(fresh -> {
            if (fresh) {
                lanes.accept(delivery.lane());
            }
            return fresh;
        });
    }
}
