package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.webhook.Deliveries;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Stores deliveries, before all else that waits to be written. */
public final class DeliveryStore implements Deliveries {
    // beyond that GitHub gets to know that it failed, and can send it again, instead of memory running out
    private static final int MAX_WAITING = 1_000;

    private final Database database;
    private final Semaphore places = new Semaphore(MAX_WAITING);

    public DeliveryStore(Database database) {
        this.database = database;
    }

    @Override
    public CompletionStage<Boolean> store(Delivery delivery) {
        if (!places.tryAcquire()) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("too many deliveries are waiting"));
        }
        return database.writeFirst(() -> insert(delivery)).whenComplete((_, _) -> places.release());
    }

    private boolean insert(Delivery delivery) {
        return database.change("insert into hint (guid, lane, kind, payload, received_at)"
                                + " values (:guid, :lane, :kind, :payload, :at) on conflict (guid) do nothing")
                        .param("guid", delivery.guid())
                        .param("lane", delivery.lane().number())
                        .param("kind", delivery.event())
                        .param("payload", delivery.payload())
                        .param("at", delivery.receivedAt().toEpochMilli())
                        .update()
                == 1;
    }
}
