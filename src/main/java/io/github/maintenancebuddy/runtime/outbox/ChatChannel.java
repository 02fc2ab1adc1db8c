package io.github.maintenancebuddy.runtime.outbox;

/** A channel where people talk; one of the team also hears when lead or buddy are asked. */
public interface ChatChannel extends Channel {
    /** Says this sentence and links the issue, once. */
    ChannelAnswer say(String sentence, String link);
}
