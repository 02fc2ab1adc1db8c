package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.util.List;
import java.util.Optional;

/** What the public pages need of the store. */
public interface PublicSources {
    /** The repository of this name, in lower case, public or not. */
    Optional<InstalledRepository> named(String name);

    /** Those that have announced something under this slug. */
    List<InstalledRepository> underSlug(String slug);

    /** The announced maintenances of a repository, by GitHub's number of it; the latest planned start first. */
    List<Maintenance> announced(RepositoryId repository);
}
