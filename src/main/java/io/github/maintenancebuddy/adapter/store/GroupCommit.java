package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many transactions in one commit: a commit waits for the disk, and what shares it costs nearly nothing. Each is rolled
 * back by itself where it fails, and none counts as done before the disk has it.
 */
final class GroupCommit implements TransactionRunner {
    // few enough that a delivery, which goes first, need not wait long for those before it
    private static final int MAX_GROUP = 16;
    private static final int MAX_FIRST = 64;

    private final TransactionTemplate commit;
    private final BlockingQueue<Work<?>> first = new LinkedBlockingQueue<>();
    private final BlockingQueue<Work<?>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("writer").factory());

    GroupCommit(PlatformTransactionManager transactions) {
        commit = new TransactionTemplate(transactions);
    }

    /** One of those that share a commit, with its result so far. */
    private static final class Work<T extends @Nullable Object> {
        private final Supplier<T> supplier;
        private final CompletableFuture<T> written = new CompletableFuture<>();

        Work(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        /** Runs it inside of that transaction; returns what to do once that is on disk. What it throws ends the whole. */
        Runnable run() {
            var result = supplier.get();
            return () -> written.complete(result);
        }

        /** The same, where the work may want to be rolled back without the others. */
        Runnable run(TransactionStatus transaction) {
            var before = transaction.createSavepoint();
            try {
                var done = run();
                transaction.releaseSavepoint(before);
                return done;
            } catch (RollbackRequested e) {
                transaction.rollbackToSavepoint(before);
                return () -> failed(e);
            }
        }

        void failed(Throwable e) {
            written.completeExceptionally(e);
        }
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return TransactionRunner.result(submit(waiting, work));
    }

    @Override
    public <T> CompletableFuture<T> runFirst(Supplier<T> work) {
        return submit(first, work);
    }

    /** One turn for each: a turn that finds nothing left does nothing, and none can be missed. */
    private <T> CompletableFuture<T> submit(BlockingQueue<Work<?>> queue, Supplier<T> supplier) {
        var work = new Work<>(supplier);
        queue.add(work);
        try {
            writer.execute(this::commitNext);
        } catch (RejectedExecutionException closed) {
            work.failed(closed);
        }
        return work.written;
    }

    private void commitNext() {
        var urgent = new ArrayList<Work<?>>(MAX_FIRST);
        first.drainTo(urgent, MAX_FIRST);
        var others = new ArrayList<Work<?>>(MAX_GROUP);
        waiting.drainTo(others, MAX_GROUP);
        var group = new ArrayList<Work<?>>(urgent);
        group.addAll(others);
        if (group.isEmpty()) {
            return;
        }
        try {
            var done = commit.execute(transaction -> {
                var results = new ArrayList<Runnable>(group.size());
                urgent.forEach(work -> results.add(work.run()));
                others.forEach(work -> results.add(work.run(transaction)));
                return results;
            });
            done.forEach(Runnable::run);
        } catch (StoreUnavailable unavailable) {
            group.forEach(work -> work.failed(unavailable));
        } catch (RuntimeException | Error together) {
            group.forEach(this::runAlone);
        }
    }

    // what made the whole fail may be the fault of one of them
    private void runAlone(Work<?> work) {
        try {
            commit.execute(work::run).run();
        } catch (RuntimeException | Error e) {
            work.failed(e);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
