package io.github.maintenancebuddy.maintenance;

/** What GitHub says of a login on a repository. */
public record Standing(Person person, Role role) {}
