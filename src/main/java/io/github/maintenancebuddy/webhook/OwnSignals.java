package io.github.maintenancebuddy.webhook;

import io.github.maintenancebuddy.maintenance.Signal;

/** Reads a signal of our own out of a hint: what came of an effect. */
public interface OwnSignals {
    Signal read(String payload);
}
