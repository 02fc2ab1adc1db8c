package io.github.maintenancebuddy.clock;

import io.github.maintenancebuddy.maintenance.Maintenance;
import java.util.List;

/** What the sweep needs of a store of maintenances. */
public interface Unfinished {
    /** All that have not ended. */
    List<Maintenance> unfinished();
}
