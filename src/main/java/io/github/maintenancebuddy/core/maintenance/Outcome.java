package io.github.maintenancebuddy.core.maintenance;

/** How a completed maintenance went: the work was done, or the previous state was restored and checked. */
public enum Outcome {
    SUCCESSFUL("successful"),
    ROLLED_BACK("rolled back");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
