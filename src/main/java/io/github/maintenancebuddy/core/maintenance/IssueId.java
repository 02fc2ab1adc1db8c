package io.github.maintenancebuddy.core.maintenance;

/** GitHub's number of an issue, unique everywhere; not the one that people see. */
public record IssueId(long value) {
    /** The number alone, as logs and addresses show it. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
