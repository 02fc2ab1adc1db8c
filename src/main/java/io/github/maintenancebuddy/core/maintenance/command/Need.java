package io.github.maintenancebuddy.core.maintenance.command;

/** A fact that a command needs before it can be decided. */
public enum Need {
    /** Who the people are whom its arguments mention. */
    MENTIONED_PEOPLE,
    /** Who could be drawn as the buddy now; much may have changed since the opening. */
    CANDIDATES,
    /** What the repository has configured. */
    CONFIGURATION
}
