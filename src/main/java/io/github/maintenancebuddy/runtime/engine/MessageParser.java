package io.github.maintenancebuddy.runtime.engine;

/** Translates a stored message into what it says. */
public interface MessageParser {
    /** May throw {@link TemporarilyUnavailable} where it must first ask GitHub whether a bot is the app itself. */
    ParsedMessage read(Inbox.Message message);
}
