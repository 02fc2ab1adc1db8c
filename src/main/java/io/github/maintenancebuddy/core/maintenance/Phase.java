package io.github.maintenancebuddy.core.maintenance;

/** How far a maintenance has come (behaviour.md, Words). Overrun is a fact on top of it, not a phase. */
public enum Phase {
    DRAFT("draft"),
    SCHEDULED("scheduled"),
    IN_PROGRESS("in progress"),
    VERIFYING("verifying"),
    COMPLETED("completed"),
    CANCELLED("cancelled");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** In progress or verifying. */
    public boolean running() {
        return this == IN_PROGRESS || this == VERIFYING;
    }

    /** Completed or cancelled. */
    public boolean ended() {
        return this == COMPLETED || this == CANCELLED;
    }
}
