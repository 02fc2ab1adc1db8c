package io.github.maintenancebuddy.runtime.reconcile;

import io.github.maintenancebuddy.runtime.reconcile.DeliveryLog.Failed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks GitHub for deliveries that have failed, since it never sends them again by itself (behaviour.md, Operation).
 * What
 * comes twice is known by its GUID, so that several replicas may ask. Each look costs a request, and one for each
 * delivery that is missing.
 */
public final class RedeliveryRequester {
    private static final Logger LOG = LoggerFactory.getLogger(RedeliveryRequester.class);

    /** So long GitHub keeps deliveries. */
    private static final Duration KEPT = Duration.ofDays(3);

    /** GitHub's log may show a failure late. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final int TRIES = 3;
    private static final int AT_ONCE = 100;

    private final DeliveryLog log;
    private final KnownDeliveries known;
    private final Predicate<Failed> concerns;
    private final InstantSource maintenanceClock;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile Instant since = Instant.MIN;

    /** What was asked for: its last try, and how often. */
    private record Asked(long id, int tries, Instant at) {}

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

    /** Not on the scheduler's own thread, which others need each second. */
    @Scheduled(initialDelayString = "${maintenance-buddy.first-look:PT20S}", fixedDelayString = "PT3M")
    void regularly() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("failed-deliveries").start(() -> {
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.warn("GitHub could not be asked for failed deliveries: {}", e.getMessage());
                } finally {
                    working.set(false);
                }
            });
        }
    }

    /** Looks once at what has failed, and asks for what we do not have. */
    public void look() {
        var now = maintenanceClock.instant();
        var kept = now.minus(KEPT);
        asked.values().removeIf(old -> old.at().isBefore(kept));
        // a clock that was set back has told a time that has not come yet
        var from = since.isAfter(now) || since.isBefore(kept) ? kept : since;
        var missing = missing(log.failed(from));
        missing.stream().limit(AT_ONCE).forEach(this::ask);
        if (missing.size() <= AT_ONCE) {
            since = now.minus(MARGIN);
        }
    }

    /** The last try of each delivery that we do not have and have not asked for. */
    private List<Failed> missing(List<Failed> failed) {
        var last = new LinkedHashMap<String, Failed>();
        failed.stream().filter(concerns).forEach(delivery -> last.put(delivery.guid(), delivery));
        return last.values().stream()
                .filter(delivery -> !askedFor(delivery) && !known.knows(delivery.guid()))
                .toList();
    }

    /** A try that we have asked for and that has failed again is another one, and is asked for again. */
    private boolean askedFor(Failed delivery) {
        var before = asked.get(delivery.guid());
        return before != null && (before.id() == delivery.id() || before.tries() >= TRIES);
    }

    private void ask(Failed delivery) {
        asked.merge(
                delivery.guid(),
                new Asked(delivery.id(), 1, delivery.at()),
                (before, now) -> new Asked(now.id(), before.tries() + 1, now.at()));
        log.redeliver(delivery.id());
        LOG.info("Asked GitHub to deliver {} again ({})", delivery.guid(), delivery.event());
    }
}
