package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Repository;
import java.time.Instant;
import java.util.Optional;

/**
 * A repository that may have public pages.
 *
 * @param since when the app was installed there, as far as we know
 * @param removed since when it is installed there no more
 * @param suspended whether the app is suspended there
 */
public record InstalledRepository(Repository repository, Instant since, Optional<Instant> removed, boolean suspended) {
    /** Whether GitHub tells us of it. */
    boolean reachable() {
        return removed.isEmpty() && !suspended;
    }
}
