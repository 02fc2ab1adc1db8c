package io.github.maintenancebuddy.webhook;

import java.time.Duration;

/** Told of every delivery that was answered. */
public interface Receptions {
    /**
     * A delivery was answered.
     *
     * @param event as the caller named it, who may be anybody; empty where they did not
     * @param guid as the caller named it
     */
    void answered(String event, String guid, Reception reception, Duration took);
}
