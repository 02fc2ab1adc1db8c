package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import java.util.ArrayList;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many transactions in one commit, for a database that lets one write at a time: a commit waits for the disk, and what
 * shares it costs nearly nothing. Each is undone by itself where it fails, and none is told as done before the disk has
 * it.
 */
final class GroupCommit implements TransactionRunner {
    // few enough that a delivery, which goes first, need not wait long for those before it
    private static final int TOGETHER = 16;

    private final TransactionTemplate commit;
    private final BlockingDeque<Work<?>> waiting = new LinkedBlockingDeque<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("writer").factory());

    GroupCommit(PlatformTransactionManager transactions) {
        commit = new TransactionTemplate(transactions);
    }

    /** One of those that share a commit, with what came of it so far. */
    private static final class Work<T extends @Nullable Object> {
        private final Supplier<T> supplier;
        private final CompletableFuture<T> written = new CompletableFuture<>();

        Work(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        /** Does it inside of that transaction; answers what to do once that is on disk. What it throws ends the whole. */
        Runnable done(TransactionStatus transaction) {
            var before = transaction.createSavepoint();
            try {
                var result = supplier.get();
                transaction.releaseSavepoint(before);
                return () -> written.complete(result);
            } catch (RollbackRequested e) {
                transaction.rollbackToSavepoint(before);
                return () -> failed(e);
            }
        }

        void failed(Throwable e) {
            written.completeExceptionally(e);
        }

        T result() {
            try {
                return written.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    @Override
    public <T> T write(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        var one = new Work<>(work);
        waiting.addLast(one);
        return written(one);
    }

    @Override
    public <T> T writeFirst(Supplier<T> work) {
        var one = new Work<>(work);
        waiting.addFirst(one);
        return written(one);
    }

    /** One turn for each: a turn that finds nothing left does nothing, and none can be missed. */
    private <T> T written(Work<T> one) {
        writer.execute(this::turn);
        return one.result();
    }

    private void turn() {
        var group = new ArrayList<Work<?>>(TOGETHER);
        waiting.drainTo(group, TOGETHER);
        if (group.isEmpty()) {
            return;
        }
        try {
            var done = commit.execute(transaction ->
                    group.stream().map(work -> work.done(transaction)).toList());
            done.forEach(Runnable::run);
        } catch (StoreUnavailable unavailable) {
            group.forEach(work -> work.failed(unavailable));
        } catch (RuntimeException | Error together) {
            group.forEach(this::alone);
        }
    }

    // what made the whole fail may be the fault of one of them
    private void alone(Work<?> work) {
        try {
            commit.execute(work::done).run();
        } catch (RuntimeException | Error e) {
            work.failed(e);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
