package io.github.maintenancebuddy.engine;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Signal;
import java.util.Optional;

/** Told of every decision once it is stored. */
public interface Decided {
    /**
     * A signal was decided.
     *
     * @param before none where the maintenance begins with it
     */
    void stored(Optional<Maintenance> before, Signal signal, Decision decision);
}
