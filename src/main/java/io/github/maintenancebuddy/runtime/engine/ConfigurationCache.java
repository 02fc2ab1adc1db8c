package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.util.Optional;

/** What the engine needs of a store of configurations, so that the last good one outlives a restart. */
public interface ConfigurationCache {
    /**
     * A file as it was last seen.
     *
     * @param place owner and name of the repository that it is in
     * @param good the last text without a mistake, if there was one
     */
    record Cached(String place, String etag, String text, Optional<String> good) {}

    /** What is kept for a repository, by GitHub's number of it. */
    Optional<Cached> find(RepositoryId repository);

    /** Keeps this in the place of what was kept; nothing where there is no file. */
    void keep(RepositoryId repository, Optional<Cached> next);
}
