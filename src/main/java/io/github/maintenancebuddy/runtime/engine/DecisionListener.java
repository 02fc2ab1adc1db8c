package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.util.Optional;

/** Told of every decision once it is stored. */
public interface DecisionListener {
    /**
     * A signal was decided.
     *
     * @param before none where the maintenance begins with it
     */
    void stored(Optional<Maintenance> before, Signal signal, Decision decision);
}
