package io.github.maintenancebuddy.core.maintenance;

/** Something in a repository's configuration that cannot be followed, where it stands, and what is possible instead. */
public record ConfigurationMistake(int line, int column, String sentence) {}
