package io.github.maintenancebuddy.runtime.reconcile;

import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import io.github.maintenancebuddy.runtime.reconcile.DeliveryLog.Failed;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks GitHub for deliveries that have failed, since it never sends them again by itself (behaviour.md, Operation).
 * What comes twice is known by its GUID, so that several replicas may ask. Each run costs a request, and one for each
 * delivery that is missing.
 */
public final class RedeliveryRequester implements PeriodicJob {
    private static final Logger LOG = LoggerFactory.getLogger(RedeliveryRequester.class);

    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMinutes(3);

    private static final Duration GITHUB_KEEPS = Duration.ofDays(3);

    /** GitHub's log may show a failure late. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final int MAX_ATTEMPTS = 3;
    private static final int BATCH = 100;

    private final DeliveryLog log;
    private final KnownDeliveries known;
    private final Predicate<Failed> concerns;
    private final InstantSource maintenanceClock;
    private final Map<String, Request> requested = new ConcurrentHashMap<>();
    private volatile Instant since = Instant.MIN;

    /** Which deliveries are in our store. */
    public interface KnownDeliveries {
        /** Whether a delivery with this GUID was stored lately. */
        boolean knows(String guid);
    }

    /** What was asked for: its last try, and how often. */
    private record Request(long id, int tries, Instant at) {}

    /**
     * A new one that has asked for nothing.
     *
     * @param concerns whether a delivery can be something to us
     */
    public RedeliveryRequester(
            DeliveryLog log, KnownDeliveries known, Predicate<Failed> concerns, InstantSource maintenanceClock) {
        this.log = log;
        this.known = known;
        this.concerns = concerns;
        this.maintenanceClock = maintenanceClock;
    }

    @Override
    public Scheduler.Cancellable start(Scheduler scheduler) {
        return scheduler.every(FIRST, PAUSE, "redelivery requester", this::tryRun);
    }

    private void tryRun() {
        try {
            run();
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("GitHub could not be asked for failed deliveries: {}", e.getMessage());
        }
    }

    /** Reads once what has failed, and asks for what we do not have. */
    public void run() {
        var now = maintenanceClock.instant();
        var kept = now.minus(GITHUB_KEEPS);
        requested.values().removeIf(old -> old.at().isBefore(kept));
        // from before the clock was set back
        var from = since.isAfter(now) || since.isBefore(kept) ? kept : since;
        var missing = missing(log.failed(from));
        missing.stream().limit(BATCH).forEach(this::request);
        if (missing.size() <= BATCH) {
            since = now.minus(MARGIN);
        }
    }

    /** The last try of each delivery that we do not have and have not asked for. */
    private List<Failed> missing(List<Failed> failed) {
        var last = new LinkedHashMap<String, Failed>();
        failed.stream().filter(concerns).forEach(delivery -> last.put(delivery.guid(), delivery));
        return last.values().stream()
                .filter(delivery -> !isRequested(delivery) && !known.knows(delivery.guid()))
                .toList();
    }

    /** A try that we have asked for and that has failed again is another one, and is asked for again. */
    private boolean isRequested(Failed delivery) {
        var before = requested.get(delivery.guid());
        return before != null && (before.id() == delivery.id() || before.tries() >= MAX_ATTEMPTS);
    }

    private void request(Failed delivery) {
        requested.merge(
                delivery.guid(),
                new Request(delivery.id(), 1, delivery.at()),
                (before, now) -> new Request(now.id(), before.tries() + 1, now.at()));
        log.redeliver(delivery.id());
        LOG.info("Asked GitHub to deliver {} again ({})", delivery.guid(), delivery.event());
    }
}
