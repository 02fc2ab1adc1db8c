package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Repository;

/** What repositories have configured now, so that what is taken out of the file is public no longer. */
interface CurrentRules {
    MaintenanceRules of(Repository repository);

    /** What was found the last time, for one that we can ask no more. */
    MaintenanceRules lastKnown(Repository repository);
}
