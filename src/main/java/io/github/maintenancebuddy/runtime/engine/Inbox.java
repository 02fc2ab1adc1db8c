package io.github.maintenancebuddy.runtime.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the engine needs of the store of messages: deliveries of GitHub and answers to our effects, not decided yet. */
public interface Inbox {
    /** The kind of a message that holds a signal of our own instead of a delivery of GitHub. */
    String SIGNAL = "signal";

    /** No message waits longer for its next try; a later time was written before the clock was set back. */
    Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /**
     * Something that happened and waits to be decided.
     *
     * @param sequence counts all messages in the order in which they were stored
     * @param kind GitHub's name of the event, or {@link #SIGNAL}
     * @param payload GitHub's JSON, or a signal as JSON
     * @param failures how often deciding it has failed
     * @param guid GitHub's number of the delivery; a signal of our own has none
     */
    record Message(
            long sequence,
            LaneKey lane,
            String kind,
            String payload,
            Instant receivedAt,
            int failures,
            Optional<String> guid) {}

    /** The lanes that have a message to decide now, received at this time or earlier. */
    List<LaneKey> lanes(Instant now, Instant receivedBy, int atMost);

    /** The oldest message of a lane that is not done; empty also while that one waits for its next try. */
    Optional<Message> head(LaneKey lane, Instant now);

    /** Whether it is neither done nor dead-lettered. */
    boolean isOpen(long sequence);

    /** Nothing had to change because of it. */
    void done(long sequence, Instant now);

    /** GitHub cannot be asked now, which is nobody's failure; it, and those behind it in its lane, wait. */
    void postpone(long sequence, Instant retryAt);

    /** Deciding it has failed; it, and those behind it in its lane, wait. */
    void retry(long sequence, Instant retryAt);

    /** It has failed for good; the lane goes on without it. */
    void deadLetter(long sequence, String why, Instant now);
}
