package io.github.maintenancebuddy.store;

/** A transaction wants nothing of it to stay, which is no failure. */
final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone() {
        super("undone", null, false, false);
    }
}
