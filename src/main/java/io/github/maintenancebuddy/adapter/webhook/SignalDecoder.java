package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.core.maintenance.decision.Signal;

/** Reads a signal of our own out of a hint: what came of an effect. */
public interface SignalDecoder {
    Signal read(String payload);
}
