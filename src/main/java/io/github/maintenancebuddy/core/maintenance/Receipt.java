package io.github.maintenancebuddy.core.maintenance;

import java.time.Instant;
import java.util.Optional;

/**
 * What a channel answered to a notice.
 *
 * @param reference by which the channel knows it, where it says so
 * @param why it was not delivered; empty where it was
 */
public record Receipt(String channel, int notice, State state, Instant at, Optional<String> reference, String why) {
    /** What became of it. */
    public enum State {
        DELIVERED,
        /** It has been tried for long and still is. */
        STILL_TRYING,
        /** It was refused for good. */
        REFUSED,
        /** It may have been delivered; nobody can ask, so it is not sent again. */
        UNKNOWN,
        /** It was no longer useful. */
        DROPPED
    }

    /** Whether this is about the same notice on the same channel. */
    public boolean concerns(Receipt other) {
        return channel.equals(other.channel) && notice == other.notice;
    }

    /** Whether people should know that it did not work, or may not have. */
    public boolean failed() {
        return state == State.STILL_TRYING || state == State.REFUSED || state == State.UNKNOWN;
    }
}
