package io.github.maintenancebuddy.runtime.reconcile;

import java.time.Instant;
import java.util.List;

/** GitHub's log of what it wanted to deliver to us. Both may throw where GitHub cannot be asked now. */
public interface DeliveryLog {
    /**
     * A delivery that failed.
     *
     * @param id GitHub's number of this try; the next try of the same delivery has another
     * @param guid GitHub's number of the delivery
     * @param action empty where the event has none
     */
    record Failed(long id, String guid, String event, String action, Instant at) {}

    /** What has failed at this time or later, the oldest first. */
    List<Failed> failed(Instant since);

    /** Asks GitHub to deliver it once more. */
    void redeliver(long id);
}
