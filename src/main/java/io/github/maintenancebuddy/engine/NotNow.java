package io.github.maintenancebuddy.engine;

/** GitHub cannot be asked now; what waits for its answer is decided later. */
public abstract class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected NotNow(String why) {
        super(why);
    }
}
