package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import java.util.List;

/** What the public pages need of the store. */
public interface AnnouncedMaintenances {
    /**
     * The announced maintenances that the public reads of in this place; the latest planned start first.
     *
     * @param place owner and name of a repository, or the slug of a private one; in any case
     */
    List<Maintenance> of(String place);
}
