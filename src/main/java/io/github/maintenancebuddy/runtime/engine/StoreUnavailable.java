package io.github.maintenancebuddy.runtime.engine;

/** The store cannot be used now. It has logged that itself, once, so that nobody else needs to; what comes again comes again. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
