package io.github.maintenancebuddy.core.maintenance.people;

/** What GitHub says of a login on a repository. */
public record Membership(Person person, Role role) {}
