package io.github.maintenancebuddy.runtime.reconcile;

import io.github.maintenancebuddy.runtime.engine.InstallationLookup;
import io.github.maintenancebuddy.runtime.engine.ServedRepositories;
import io.github.maintenancebuddy.runtime.engine.TemporarilyUnavailable;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out where the app is installed, whatever deliveries have told or have not (behaviour.md, Operation). */
public final class InstallationReconciler implements PeriodicJob {
    private static final Logger LOG = LoggerFactory.getLogger(InstallationReconciler.class);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final InstallationLookup lookup;
    private final ServedRepositories served;
    private final InstantSource realClock;

    public InstallationReconciler(InstallationLookup lookup, ServedRepositories served, InstantSource realClock) {
        this.lookup = lookup;
        this.served = served;
        this.realClock = realClock;
    }

    @Override
    public Scheduler.Cancellable start(Scheduler scheduler) {
        return scheduler.every(FIRST, PAUSE, "installations", this::run);
    }

    /** Asks once; where GitHub cannot be asked, what was known holds. */
    public void run() {
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
