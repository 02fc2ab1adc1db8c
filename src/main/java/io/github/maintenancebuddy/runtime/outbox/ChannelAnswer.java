package io.github.maintenancebuddy.runtime.outbox;

import java.time.Instant;
import java.util.Optional;

/** What came of telling a channel something. */
public sealed interface ChannelAnswer {
    /**
     * It is there.
     *
     * @param reference by which the channel knows it, where it says so
     */
    record Delivered(Optional<String> reference) implements ChannelAnswer {}

    /** The channel says no for good; the reason is a short sentence for people, without secrets. */
    record Rejected(String why) implements ChannelAnswer {}

    /**
     * It is certainly not there, and may be tried again.
     *
     * @param at when, where the channel says so
     */
    record Later(Optional<Instant> at, String why) implements ChannelAnswer {}

    /** It may be there or not. */
    record Doubt(String why) implements ChannelAnswer {}
}
