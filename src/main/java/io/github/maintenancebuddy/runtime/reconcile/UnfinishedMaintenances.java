package io.github.maintenancebuddy.runtime.reconcile;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.util.List;

/** What the reconciler needs of a store of maintenances; one repository after the other, since all at once may be many. */
public interface UnfinishedMaintenances {
    /** GitHub's numbers of the repositories that have one that has not ended. */
    List<RepositoryId> repositories();

    /** Those of a repository that have not ended. */
    List<Maintenance> unfinished(RepositoryId repository);
}
