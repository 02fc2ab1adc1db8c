package io.github.maintenancebuddy.adapter.webhook;

import java.time.Duration;

/** Told of every delivery that was answered. */
public interface DeliveryListener {
    /**
     * A delivery was answered.
     *
     * @param event as the caller named it, who may be anybody; empty where they did not
     * @param guid as the caller named it
     */
    void answered(String event, String guid, DeliveryResult reception, Duration took);
}
