package io.github.maintenancebuddy.outbox;

/** A channel where people talk; one of the team also hears when lead or buddy are asked. */
public interface Chat extends Channel {
    /** Says this sentence and links the issue, once. */
    ChannelAnswer say(String sentence, String link);
}
