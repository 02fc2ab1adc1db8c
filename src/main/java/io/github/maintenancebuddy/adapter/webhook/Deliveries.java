package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.runtime.engine.LaneKey;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Where deliveries are kept before they are answered. */
public interface Deliveries {
    /**
     * A delivery of GitHub.
     *
     * @param guid GitHub's number of it; a redelivery has the same
     * @param event GitHub's name of the event
     * @param payload the JSON as it came
     */
    record Delivery(String guid, String event, LaneKey lane, Instant receivedAt, String payload) {}

    /**
     * Keeps a delivery, unless its GUID is known already.
     *
     * @return done once it is on disk, and only then; true where it was new
     */
    CompletionStage<Boolean> store(Delivery delivery);
}
