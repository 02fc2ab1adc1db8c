package io.github.maintenancebuddy.core.maintenance;

/** GitHub's number of an installation of this app. */
public record InstallationId(long value) {
    /** The number alone, as logs and addresses show it. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
