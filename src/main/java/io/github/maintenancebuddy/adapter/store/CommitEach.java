package io.github.maintenancebuddy.adapter.store;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every transaction with a commit of its own, for a database that lets many write at a time and groups their commits. */
final class CommitEach implements TransactionRunner {
    private final TransactionTemplate transaction;
    private final Semaphore others;

    /**
     * A writer.
     *
     * @param connections how many there are; one of them is kept for what must not wait
     */
    CommitEach(PlatformTransactionManager transactions, int connections) {
        transaction = new TransactionTemplate(transactions);
        others = new Semaphore(connections - 1);
    }

    @Override
    public <T> T write(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        others.acquireUninterruptibly();
        try {
            return writeFirst(work);
        } finally {
            others.release();
        }
    }

    @Override
    public <T> T writeFirst(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    @Override
    public void close() {}
}
