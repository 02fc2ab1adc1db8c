package io.github.maintenancebuddy.adapter.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** How transactions are written; a transaction inside of another is part of it. */
interface TransactionRunner extends AutoCloseable {
    /** One transaction; what it throws rolls it back and is thrown here. */
    <T> T run(Supplier<T> work);

    /** One transaction that goes before those that wait already, in order with its like; done once it is on disk. */
    <T> CompletableFuture<T> runFirst(Supplier<T> work);

    /** Waits until it is on disk. */
    static <T> T result(CompletableFuture<T> written) {
        try {
            return written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Writes what waits, and takes no more. */
    @Override
    void close();
}
