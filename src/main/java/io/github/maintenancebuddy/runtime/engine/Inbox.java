package io.github.maintenancebuddy.runtime.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the engine needs of the store of hints: deliveries of GitHub and answers to our effects, not decided yet. */
public interface Inbox {
    /** The kind of a hint that holds a signal of our own instead of a delivery of GitHub. */
    String SIGNAL = "signal";

    /**
     * Something that happened and waits to be decided.
     *
     * @param sequence counts all hints in the order in which they were stored
     * @param lane the number at GitHub
     * @param kind GitHub's name of the event, or {@link #SIGNAL}
     * @param payload GitHub's JSON, or a signal as JSON
     * @param failures how often deciding it has failed
     * @param guid GitHub's number of the delivery; a signal of our own has none
     */
    record Hint(
            long sequence,
            long lane,
            String kind,
            String payload,
            Instant receivedAt,
            int failures,
            Optional<String> guid) {}

    /** The lanes that have a hint to look at now, received at this time or earlier. */
    List<Long> lanes(Instant now, Instant receivedBy, int atMost);

    /** The oldest hint of a lane that is not done; empty also while that one waits for its next try. */
    Optional<Hint> first(long lane, Instant now);

    /** Whether it is neither done nor set aside. */
    boolean waits(long sequence);

    /** Nothing had to change because of it. */
    void done(long sequence, Instant now);

    /** GitHub cannot be asked now, which is nobody's failure; it, and those behind it in its lane, wait. */
    void later(long sequence, Instant retryAt);

    /** Deciding it has failed; it, and those behind it in its lane, wait. */
    void again(long sequence, Instant retryAt);

    /** It has failed for good; the lane goes on without it. */
    void setAside(long sequence, String why, Instant now);
}
