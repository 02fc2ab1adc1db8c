package io.github.maintenancebuddy.runtime.engine;

/** GitHub cannot be asked now; what waits for its answer is decided later. */
public abstract class TemporarilyUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected TemporarilyUnavailable(String why) {
        super(why);
    }
}
