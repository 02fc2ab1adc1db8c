package io.github.maintenancebuddy.core.maintenance;

/**
 * How a completed maintenance went: the work was done, or the previous state was restored, and whether that was verified
 * before the window was closed.
 */
public enum Outcome {
    SUCCESSFUL("successful", false, true),
    UNVERIFIED("not verified", false, false),
    ROLLED_BACK("rolled back", true, true),
    ROLLED_BACK_UNVERIFIED("rolled back, not verified", true, false);

    private final String label;
    private final boolean rolledBack;
    private final boolean verified;

    Outcome(String label, boolean rolledBack, boolean verified) {
        this.label = label;
        this.rolledBack = rolledBack;
        this.verified = verified;
    }

    public String label() {
        return label;
    }

    public boolean rolledBack() {
        return rolledBack;
    }

    /** Whether nothing that had to be done or verified was still open. */
    public boolean verified() {
        return verified;
    }
}
