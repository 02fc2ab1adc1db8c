package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.Repository;
import java.util.List;
import java.util.Set;

/** What the engine needs of GitHub to know where the app is installed. */
public interface InstallationLookup {
    /**
     * Where the app is installed.
     *
     * @param suspended the installations whose repositories cannot be asked for
     */
    record Everywhere(List<Repository> repositories, Set<InstallationId> suspended) {
        public Everywhere {
            repositories = List.copyOf(repositories);
            suspended = Set.copyOf(suspended);
        }
    }

    /**
     * The repositories of an installation.
     *
     * @throws TemporarilyUnavailable where GitHub cannot be asked now
     */
    List<Repository> repositories(InstallationId installation);

    /**
     * The repositories of all installations that are served.
     *
     * @throws TemporarilyUnavailable where GitHub cannot be asked now
     */
    Everywhere all();
}
