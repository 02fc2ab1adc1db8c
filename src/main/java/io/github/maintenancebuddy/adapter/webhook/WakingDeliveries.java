package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.runtime.engine.LaneKey;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Keeps deliveries, and wakes the lane of each that is new. */
record WakingDeliveries(Deliveries deliveries, Consumer<LaneKey> lanes) implements Deliveries {
    @Override
    public CompletionStage<Boolean> store(Delivery delivery) {
        return deliveries.store(delivery).thenApply(fresh -> {
            if (fresh) {
                lanes.accept(delivery.lane());
            }
            return fresh;
        });
    }
}
