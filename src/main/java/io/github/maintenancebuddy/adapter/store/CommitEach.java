package io.github.maintenancebuddy.adapter.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every transaction with a commit of its own, for a database that lets many write at a time and groups their commits.
 * Those that go first share commits on a connection that is kept for them.
 */
final class CommitEach implements TransactionRunner {
    private final TransactionTemplate transaction;
    private final GroupCommit first;
    private final Semaphore slots;

    /**
     * A runner.
     *
     * @param connections how many there are; one of them is kept for what must not wait
     */
    CommitEach(PlatformTransactionManager transactions, int connections) {
        transaction = new TransactionTemplate(transactions);
        first = new GroupCommit(transactions);
        slots = new Semaphore(connections - 1);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        slots.acquireUninterruptibly();
        try {
            return transaction.execute(_ -> work.get());
        } finally {
            slots.release();
        }
    }

    @Override
    public <T> CompletableFuture<T> runFirst(Supplier<T> work) {
        return first.runFirst(work);
    }

    @Override
    public void close() {
        first.close();
    }
}
