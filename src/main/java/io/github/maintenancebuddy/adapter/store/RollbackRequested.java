package io.github.maintenancebuddy.adapter.store;

/** A transaction wants nothing of it to stay, which is no failure. */
final class RollbackRequested extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RollbackRequested() {
        super("undone", null, false, false);
    }
}
