package io.github.maintenancebuddy.adapter.store;

import java.util.function.Supplier;

/** How transactions are written; a transaction inside of another is part of it. */
interface TransactionRunner extends AutoCloseable {
    /** One transaction; what it throws undoes it and is thrown here. */
    <T> T write(Supplier<T> work);

    /** One transaction that does not wait behind those that wait already. */
    <T> T writeFirst(Supplier<T> work);

    /** Writes what waits, and takes no more. */
    @Override
    void close();
}
