package io.github.maintenancebuddy.maintenance;

/** Something in a repository's configuration that cannot be followed, where it stands, and what is possible instead. */
public record Mistake(int line, int column, String sentence) {}
