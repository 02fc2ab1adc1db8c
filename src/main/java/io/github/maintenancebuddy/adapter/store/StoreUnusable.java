package io.github.maintenancebuddy.adapter.store;

/** The database cannot be used as it is configured. The message is one sentence for the operator. */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnusable(String why, Throwable cause) {
        super(why, cause);
    }

    StoreUnusable(String why) {
        super(why);
    }
}
