package io.github.maintenancebuddy.core.maintenance;

/** GitHub's number of a repository, which stays when it is renamed. */
public record RepositoryId(long value) {
    /** The number alone, as logs and addresses show it. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
