package io.github.maintenancebuddy.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Kills the app of a night at random moments that a seed repeats as far as the machine does: after a while, or while
 * GitHub works on a request of the app, before or after it is done there.
 */
final class ProcessKiller {
    private static final int LONGEST = 1_500;
    private static final int REQUESTS = 40;

    private final CrashNight night;
    private final Random random;
    private int requests;
    private Instant at = Instant.MAX;
    private boolean killed;

    ProcessKiller(CrashNight night, Random random) {
        this.night = night;
        this.random = random;
        night.gitHub.witness(this::request);
    }

    /** Plans a kill, at another moment each time. */
    synchronized void arm() {
        if (random.nextBoolean()) {
            requests = 1 + random.nextInt(REQUESTS);
        } else {
            at = Instant.now().plus(Duration.ofMillis(random.nextInt(LONGEST)));
        }
    }

    synchronized void disarm() {
        requests = 0;
        at = Instant.MAX;
    }

    /** Whether the app is dead since the last time this was asked. */
    synchronized boolean hasKilled() {
        if (Instant.now().isAfter(at)) {
            kill();
        }
        var dead = killed;
        killed = false;
        return dead;
    }

    private synchronized void request() {
        if (requests > 0 && --requests == 0) {
            kill();
        }
    }

    private void kill() {
        disarm();
        night.kill();
        killed = true;
    }
}
