package io.github.maintenancebuddy.runtime.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Finds slowly what deliveries should have told and have not (behaviour.md, Operation). It costs a request for each
 * repository with a maintenance that has not ended, and one for each of its issues that was changed lately or is no
 * longer listed; one more for each hundred issues or comments. A draft that was changed asks for its people as well.
 */
public final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final UnfinishedMaintenances maintenances;
    private final RepositoryReconciler look;
    private final InstantSource maintenanceClock;
    private final Duration pace;
    private final Map<Long, Instant> looked = new ConcurrentHashMap<>();
    private final AtomicBoolean working = new AtomicBoolean();

    /**
     * A new sweep that has seen nothing.
     *
     * @param pace between two repositories
     */
    public Reconciler(
            UnfinishedMaintenances maintenances,
            RepositoryReconciler look,
            InstantSource maintenanceClock,
            Duration pace) {
        this.maintenances = maintenances;
        this.look = look;
        this.maintenanceClock = maintenanceClock;
        this.pace = pace;
    }

    /** Not on the scheduler's own thread, which others need each second. */
    @Scheduled(initialDelayString = "${maintenance-buddy.first-look:PT1M}", fixedDelayString = "PT10M")
    void regularly() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("sweep").start(() -> {
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.error("The sweep has failed", e);
                } finally {
                    working.set(false);
                }
            });
        }
    }

    /** Looks once at every repository with a maintenance that has not ended. */
    public void look() {
        maintenances.repositories().forEach(this::look);
    }

    private void look(long repository) {
        // as GitHub tells its times
        var now = maintenanceClock.instant().truncatedTo(ChronoUnit.SECONDS);
        var known = maintenances.unfinished(repository);
        if (known.isEmpty()) {
            return;
        }
        if (look.at(known, Optional.ofNullable(looked.get(repository)), now)) {
            looked.put(repository, now);
        }
        rest();
    }

    private void rest() {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
