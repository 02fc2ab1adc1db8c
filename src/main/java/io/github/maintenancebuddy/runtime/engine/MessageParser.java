package io.github.maintenancebuddy.runtime.engine;

/** Translates a stored hint into what it tells. */
public interface MessageParser {
    /** May throw {@link TemporarilyUnavailable} where it must first ask GitHub whether a bot is the app itself. */
    ParsedMessage read(Inbox.Hint hint);
}
