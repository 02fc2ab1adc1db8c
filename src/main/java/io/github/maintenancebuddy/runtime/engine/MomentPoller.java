package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks at the clock all the time and hands every maintenance whose next moment has come to the engine. It looks rather
 * than sleeps, so that a corrected clock, a suspended machine or a moved test clock is noticed at once.
 */
public final class MomentPoller {
    private static final Logger LOG = LoggerFactory.getLogger(MomentPoller.class);
    private static final int AT_MOST = 500;

    private final Maintenances maintenances;
    private final Engine engine;
    private final InstantSource maintenanceClock;
    private final Set<Long> working = ConcurrentHashMap.newKeySet();

    public MomentPoller(Maintenances maintenances, Engine engine, InstantSource maintenanceClock) {
        this.maintenances = maintenances;
        this.engine = engine;
        this.maintenanceClock = maintenanceClock;
    }

    @Scheduled(fixedDelay = 250)
    public void look() {
        for (var issue : maintenances.due(maintenanceClock.instant(), AT_MOST)) {
            if (working.add(issue)) {
                Thread.ofVirtual().name("moment-" + issue).start(() -> act(issue));
            }
        }
    }

    private void act(long issue) {
        try (var _ = LogContext.issue(issue)) {
            engine.apply(issue, new Signal.MomentCame(maintenanceClock.instant()), Optional.empty());
        } catch (DataAccessResourceFailureException e) {
            // the store has told it, and the moment is still due
        } catch (RuntimeException e) {
            LOG.error("The moment of maintenance {} could not be acted on", issue, e);
        } finally {
            working.remove(issue);
        }
    }
}
