package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.maintenance.Maintenance;
import java.util.List;

/** What the public pages need of the store. */
public interface Announced {
    /**
     * The maintenances of a repository that were announced, and whose repository is not private; the latest planned
     * start first.
     *
     * @param repository owner and name, in any case
     */
    List<Maintenance> of(String repository);
}
