package io.github.maintenancebuddy.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Empties the queues of effects, one per installation. Who holds a queue's lease works alone on it and paces its writes
 * as GitHub asks: one at a time, a second apart (GitHub docs, best practices for using the REST API).
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** Longer than any request may take, so that nobody else takes over while one is under way. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Effects effects;
    private final Carrier carrier;
    private final InstantSource realClock;
    private final Duration pace;
    private final LongConsumer carriedOut;
    private final String holder = UUID.randomUUID().toString();
    private final ConcurrentMap<Long, Boolean> working = new ConcurrentHashMap<>();

    /**
     * A new outbox with no queue at work.
     *
     * @param pace between two writes to the same installation
     * @param carriedOut told the issue whose lane may have an answer
     */
    public Outbox(Effects effects, Carrier carrier, InstantSource realClock, Duration pace, LongConsumer carriedOut) {
        this.effects = effects;
        this.carrier = carrier;
        this.realClock = realClock;
        this.pace = pace;
        this.carriedOut = carriedOut;
    }

    /** There is something new in this installation's queue. */
    public void wake(long installation) {
        if (working.put(installation, true) == null) {
            Thread.ofVirtual().name("outbox-" + installation).start(() -> work(installation));
        }
    }

    /** Finds what waits for its next try, and what a replica that is gone has left behind. */
    @Scheduled(fixedDelay = 500)
    public void sweep() {
        effects.queues(realClock.instant()).forEach(this::wake);
    }

    private void work(long installation) {
        do {
            working.put(installation, false);
            try {
                if (hold(installation)) {
                    empty(installation);
                }
            } catch (RuntimeException e) {
                LOG.error("The effects of installation {} could not be looked at", installation, e);
            }
        } while (!working.remove(installation, false));
    }

    private void empty(long installation) {
        var next = effects.next(installation, realClock.instant());
        while (next.isPresent() && hold(installation)) {
            var busyUntil = carrier.carryOut(next.get());
            carriedOut.accept(next.get().issue());
            if (busyUntil.isPresent()) {
                rest(installation, busyUntil.get());
                return;
            }
            pause();
            next = effects.next(installation, realClock.instant());
        }
        effects.release(installation, holder);
    }

    private boolean hold(long installation) {
        return effects.hold(installation, holder, realClock.instant(), LEASE);
    }

    /** Keeps the lease until GitHub may be asked again, so that no other replica asks either. */
    private void rest(long installation, Instant until) {
        LOG.warn("Installation {} rests until {}", installation, until);
        effects.rest(installation, holder, until);
    }

    private void pause() {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
