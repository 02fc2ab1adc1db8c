package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.LaneListener.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;

/** One lane per maintenance: its hints are decided one after the other, all maintenances in parallel. */
public final class Lanes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /** What another replica has received it also decides; only after so long we take it for left behind. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);

    /** People wait so long for an answer without a sign (behaviour.md, Commands). */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** When the app stops; a decision that GitHub holds up longer is made after the next start. */
    private static final Duration LAST_TURNS = Duration.ofSeconds(3);

    private static final int AT_MOST = 500;
    private static final int FAILURES = 5;
    private static final long LONGEST_PAUSE = 60;

    private final Engine engine;
    private final Inbox hints;
    private final MessageParser reading;
    private final InstantSource realClock;
    private final LaneListener watch;
    private final Set<Long> signed = ConcurrentHashMap.newKeySet();
    private final KeyedExecutor<Long> turns = new KeyedExecutor<>("lane", this::work, LAST_TURNS);

    public Lanes(Engine engine, Inbox hints, MessageParser reading, InstantSource realClock, LaneListener watch) {
        this.engine = engine;
        this.hints = hints;
        this.reading = reading;
        this.realClock = realClock;
        this.watch = watch;
    }

    /** There is something new in this lane. */
    public void wake(long lane) {
        turns.wake(lane);
    }

    /** Finds what waits for its next try, and what a replica that is gone has left behind. */
    @Scheduled(fixedDelay = 500)
    public void sweep() {
        var now = realClock.instant();
        hints.lanes(now, now.minus(LEFT_BEHIND), AT_MOST).forEach(this::wake);
    }

    private void work(long lane) {
        try {
            drain(lane);
        } catch (DataAccessResourceFailureException e) {
            // the store has told it, and the sweep comes again
        } catch (RuntimeException e) {
            LOG.error("Lane {} could not be looked at", lane, e);
        }
    }

    private void drain(long lane) {
        var hint = hints.first(lane, realClock.instant());
        while (hint.isPresent() && !turns.ending() && decided(hint.get())) {
            hint = hints.first(lane, realClock.instant());
        }
    }

    private boolean decided(Inbox.Hint hint) {
        try (var _ = LogContext.issue(hint.lane());
                var _ = LogContext.delivery(hint)) {
            var outcome = look(hint);
            watch.looked(hint, outcome, realClock.instant());
            return outcome == Outcome.DECIDED || outcome == Outcome.SET_ASIDE;
        }
    }

    private Outcome look(Inbox.Hint hint) {
        try {
            var heard = reading.read(hint);
            heard.signal().ifPresent(signal -> signIfDelayed(hint, signal));
            engine.decide(hint, heard);
            signed.remove(hint.sequence());
            return Outcome.DECIDED;
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Hint {} waits, GitHub cannot be asked: {}", hint.sequence(), e.getMessage());
            hints.later(hint.sequence(), realClock.instant().plus(patience(hint)));
            return Outcome.WAITS;
        } catch (DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(hint, e);
        }
    }

    /** Once, however often deciding is tried. */
    private void signIfDelayed(Inbox.Hint hint, Signal signal) {
        if (signal instanceof Signal.Commented comment && signed.add(hint.sequence())) {
            Thread.ofVirtual().name("sign-" + hint.sequence()).start(() -> {
                sleep();
                engine.delayed(hint, comment);
            });
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome failed(Inbox.Hint hint, RuntimeException e) {
        if (hint.failures() + 1 >= FAILURES) {
            LOG.error("Hint {} has failed {} times and is set aside", hint.sequence(), FAILURES, e);
            hints.setAside(hint.sequence(), String.valueOf(e.getMessage()), realClock.instant());
            signed.remove(hint.sequence());
            return Outcome.SET_ASIDE;
        }
        LOG.warn("Hint {} failed and is tried again", hint.sequence(), e);
        hints.again(hint.sequence(), realClock.instant().plus(pause(hint.failures())));
        return Outcome.FAILED;
    }

    /** As long again as it has waited, so that an outage is neither pressed nor outlasted by much. */
    private Duration patience(Inbox.Hint hint) {
        var waited = Duration.between(hint.receivedAt(), realClock.instant()).toSeconds();
        return Duration.ofSeconds(Math.clamp(waited, 1, LONGEST_PAUSE));
    }

    private static Duration pause(int failures) {
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(failures, 6)));
    }

    /** What has not been decided by then waits for the next start, or for another replica. */
    @Override
    public void close() {
        turns.close();
    }
}
