package io.github.maintenancebuddy.engine;

/** Translates a stored hint into what it tells. */
public interface Reading {
    /** May throw {@link NotNow} where it must first ask GitHub whether a bot is the app itself. */
    Heard read(Hints.Hint hint);
}
