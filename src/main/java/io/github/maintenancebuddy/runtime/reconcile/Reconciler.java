package io.github.maintenancebuddy.runtime.reconcile;

import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds slowly what deliveries should have said and have not (behaviour.md, Operation). It costs a request for each
 * repository with a maintenance that has not ended, and one for each of its issues that was changed lately or is no
 * longer listed; one more for each hundred issues or comments. A draft that was changed asks for its people as well.
 */
public final class Reconciler implements PeriodicJob {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final UnfinishedMaintenances maintenances;
    private final RepositoryReconciler repositories;
    private final InstantSource maintenanceClock;
    private final Duration pace;
    private final Map<RepositoryId, Instant> lastRun = new ConcurrentHashMap<>();

    /** Those that the round under way has not come to yet. */
    private final Queue<RepositoryId> remaining = new ConcurrentLinkedQueue<>();

    /**
     * A new one that has reconciled nothing.
     *
     * @param pace between two repositories
     */
    public Reconciler(
            UnfinishedMaintenances maintenances,
            RepositoryReconciler repositories,
            InstantSource maintenanceClock,
            Duration pace) {
        this.maintenances = maintenances;
        this.repositories = repositories;
        this.maintenanceClock = maintenanceClock;
        this.pace = pace;
    }

    @Override
    public Scheduler.Cancellable start(Scheduler scheduler) {
        var rounds = scheduler.every(FIRST, PAUSE, "reconciler", () -> beginRound(scheduler));
        return () -> {
            rounds.cancel();
            remaining.clear();
        };
    }

    /** Unless the round before is still under way. */
    private void beginRound(Scheduler scheduler) {
        if (remaining.isEmpty()) {
            remaining.addAll(maintenances.repositories());
            next(scheduler);
        }
    }

    private void next(Scheduler scheduler) {
        var repository = remaining.peek();
        if (repository == null) {
            return;
        }
        try {
            reconcile(repository);
        } finally {
            remaining.poll();
            scheduler.after(pace, "reconciler", () -> next(scheduler));
        }
    }

    /** Reconciles every repository with a maintenance that has not ended, one right after the other. */
    public void run() {
        maintenances.repositories().forEach(this::reconcile);
    }

    private void reconcile(RepositoryId repository) {
        // as precise as GitHub's times
        var now = maintenanceClock.instant().truncatedTo(ChronoUnit.SECONDS);
        var known = maintenances.unfinished(repository);
        if (!known.isEmpty() && repositories.reconcile(known, Optional.ofNullable(lastRun.get(repository)), now)) {
            lastRun.put(repository, now);
        }
    }
}
