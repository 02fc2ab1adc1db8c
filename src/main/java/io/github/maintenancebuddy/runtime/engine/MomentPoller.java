package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.time.Backoff;
import io.github.maintenancebuddy.runtime.time.Clocks;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the clock and hands every maintenance whose next moment has come to the engine. It polls rather than sleeps
 * until a moment, so that a corrected clock, a suspended machine or a moved test clock is noticed at once.
 */
public final class MomentPoller implements PeriodicJob {
    private static final Logger LOG = LoggerFactory.getLogger(MomentPoller.class);
    private static final Duration POLL_PAUSE = Duration.ofMillis(250);
    private static final int BATCH = 500;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final Maintenances maintenances;
    private final Engine engine;
    private final Scheduler scheduler;
    private final Clocks clocks;
    private final Set<IssueId> working = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<IssueId, Failing> failing = new ConcurrentHashMap<>();

    /**
     * An issue whose moment could not be decided.
     *
     * @param retryAt in monotonic time
     */
    private record Failing(int failures, Duration retryAt) {}

    public MomentPoller(Maintenances maintenances, Engine engine, Scheduler scheduler, Clocks clocks) {
        this.maintenances = maintenances;
        this.engine = engine;
        this.scheduler = scheduler;
        this.clocks = clocks;
    }

    @Override
    public Scheduler.Cancellable start(Scheduler scheduler) {
        return scheduler.every(Duration.ZERO, POLL_PAUSE, "moments", this::poll);
    }

    /** Those that fail again and again take no place of the others. */
    private void poll() {
        var due = maintenances.due(clocks.maintenance().instant(), BATCH + working.size() + failing.size());
        failing.keySet().retainAll(due);
        due.stream().filter(this::mayBegin).forEach(this::begin);
    }

    private boolean mayBegin(IssueId issue) {
        var failed = failing.get(issue);
        return failed == null || clocks.monotonic().now().compareTo(failed.retryAt()) >= 0;
    }

    private void begin(IssueId issue) {
        if (working.add(issue)) {
            scheduler.run("moment " + issue, () -> fire(issue));
        }
    }

    private void fire(IssueId issue) {
        try (var _ = LogContext.issue(issue)) {
            engine.apply(issue, new Signal.MomentCame(clocks.maintenance().instant()), Optional.empty());
            failing.remove(issue);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.error("The moment of maintenance {} could not be decided", issue, e);
            failing.merge(issue, failedAgain(0), (before, _) -> failedAgain(before.failures()));
        } finally {
            working.remove(issue);
        }
    }

    private Failing failedAgain(int before) {
        return new Failing(before + 1, clocks.monotonic().now().plus(BACKOFF.after(before)));
    }
}
