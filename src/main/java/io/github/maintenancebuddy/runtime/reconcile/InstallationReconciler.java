package io.github.maintenancebuddy.runtime.reconcile;

import io.github.maintenancebuddy.runtime.engine.InstallationLookup;
import io.github.maintenancebuddy.runtime.engine.ServedRepositories;
import io.github.maintenancebuddy.runtime.engine.TemporarilyUnavailable;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out where the app is installed, whatever deliveries have told or have not (behaviour.md, Operation). */
public final class InstallationReconciler {
    private static final Logger LOG = LoggerFactory.getLogger(InstallationReconciler.class);

    private final InstallationLookup lookup;
    private final ServedRepositories served;
    private final InstantSource realClock;

    public InstallationReconciler(InstallationLookup lookup, ServedRepositories served, InstantSource realClock) {
        this.lookup = lookup;
        this.served = served;
        this.realClock = realClock;
    }

    /** Asks once; where GitHub cannot be asked, what was known holds. */
    public void look() {
        // what a delivery tells while GitHub is being asked is newer
        var asked = realClock.instant();
        try {
            var all = lookup.all();
            served.replaceAll(all.repositories(), all.suspended(), asked);
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Where the app is installed cannot be looked at now: {}", e.getMessage());
        }
    }
}
