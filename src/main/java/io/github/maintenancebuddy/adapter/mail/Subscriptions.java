package io.github.maintenancebuddy.adapter.mail;

import java.time.Instant;
import java.util.Optional;

/** What signing up needs of the store. */
public interface Subscriptions {
    /** From now on; in the place of an earlier wish of this address for the same repository. */
    void keep(SubscriptionRequest wish, Instant confirmedAt);

    Optional<Subscription> find(String id);

    /** Nothing of the reader stays; no letter that waits is sent any more. */
    void end(String id);

    /** A random key that is made once, and is the same for all replicas. */
    byte[] key(String name);
}
