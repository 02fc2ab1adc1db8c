package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.webhook.Deliveries;
import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * Keeps deliveries, many in one commit: a commit waits for the disk, and rows that share it cost nearly nothing. One
 * thread writes whatever has come while the commit before was under way.
 */
public final class DeliveryStore implements Deliveries, AutoCloseable {
    private static final int TOGETHER = 64;
    // beyond that GitHub is told that it failed, and can send it again, instead of memory running out
    private static final int WAITING = 1_000;
    private static final String INSERT = "insert into hint (guid, lane, kind, payload, received_at)"
            + " values (?, ?, ?, ?, ?) on conflict (guid) do nothing";

    private final Database database;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(WAITING);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("deliveries").factory());

    private record Waiting(Delivery delivery, CompletableFuture<Boolean> kept) {
        Object[] row() {
            return new Object[] {
                delivery.guid(),
                delivery.lane().number(),
                delivery.event(),
                delivery.payload(),
                delivery.receivedAt().toEpochMilli()
            };
        }
    }

    public DeliveryStore(Database database) {
        this.database = database;
    }

    @Override
    public CompletionStage<Boolean> keep(Delivery delivery) {
        var waiting = new Waiting(delivery, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("too many deliveries are waiting"));
        }
        try {
            // one turn for each delivery: a turn that finds nothing left does nothing, and none can be missed
            writer.execute(this::turn);
        } catch (RejectedExecutionException e) {
            waiting.kept().completeExceptionally(e);
        }
        return waiting.kept();
    }

    private void turn() {
        var batch = new ArrayList<Waiting>(TOGETHER);
        queue.drainTo(batch, TOGETHER);
        if (batch.isEmpty()) {
            return;
        }
        try {
            write(batch);
        } catch (StoreUnavailable unavailable) {
            batch.forEach(waiting -> waiting.kept().completeExceptionally(unavailable));
        } catch (RuntimeException together) {
            batch.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Waiting waiting) {
        try {
            write(List.of(waiting));
        } catch (RuntimeException e) {
            waiting.kept().completeExceptionally(e);
        }
    }

    private void write(List<Waiting> batch) {
        var rows = batch.stream().map(Waiting::row).toList();
        var inserted = database.writeFirst(() -> database.rows().batchUpdate(INSERT, rows));
        for (var i = 0; i < inserted.length; i++) {
            batch.get(i).kept().complete(inserted[i] == 1);
        }
    }

    /** Writes what has been taken, and takes no more. */
    @Override
    public void close() {
        writer.close();
    }
}
