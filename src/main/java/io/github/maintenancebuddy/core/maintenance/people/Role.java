package io.github.maintenancebuddy.core.maintenance.people;

/** What GitHub lets a person do on a repository, from least to most. */
public enum Role {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
