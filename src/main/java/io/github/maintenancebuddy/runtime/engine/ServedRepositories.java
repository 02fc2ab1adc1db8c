package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the engine needs of a store of the repositories where the app is installed. */
public interface ServedRepositories {
    /** The app is installed there; what was known later already holds. */
    void keep(Repository repository, Instant at);

    /** The app is no longer installed in a repository, unless another installation has it by now. */
    void remove(InstallationId installation, RepositoryId repository, Instant at);

    /** An installation is gone. */
    void removeAll(InstallationId installation, Instant at);

    /** GitHub tells nothing of an installation until its repositories are kept again. */
    void suspend(InstallationId installation);

    /**
     * These are all where the app is installed.
     *
     * @param suspended installations whose repositories nobody can ask for now; what was known of them holds
     */
    void replaceAll(List<Repository> all, Set<InstallationId> suspended, Instant at);
}
