package io.github.maintenancebuddy.engine;

/** Translates a stored hint into what it tells. */
public interface Reading {
    Heard read(Hints.Hint hint);
}
