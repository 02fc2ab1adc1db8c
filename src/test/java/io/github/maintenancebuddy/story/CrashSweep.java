package io.github.maintenancebuddy.story;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Plays the same night again and again, kills the app in the middle of it and starts it again, and compares what people
 * see at the end with a night on which nobody was killed.
 */
final class CrashSweep {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final FastJar jar;
    private final Path folder;
    private final Random random;
    private int kills;
    private int inFlight;

    CrashSweep(FastJar jar, Path folder, long seed) {
        this.jar = jar;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** How often the app was killed. */
    int kills() {
        return kills;
    }

    /** How many of the kills left an effect or a mail in doubt. */
    int killsInFlight() {
        return inFlight;
    }

    /** A night on which nobody is killed. */
    WhatPeopleSee calm() throws Exception {
        return play("calm", 0);
    }

    /** A night with so many kills at most. */
    WhatPeopleSee crashing(int atMost) throws Exception {
        return play("crashing-" + kills, kills + atMost);
    }

    private WhatPeopleSee play(String name, int until) throws Exception {
        try (var night = new CrashNight(jar, folder.resolve(name))) {
            var killer = new ProcessKiller(night, random);
            for (var step : CrashScript.steps()) {
                step.deed().accept(night);
                if (kills < until) {
                    killer.arm();
                }
                settle(night, killer, step.name());
            }
            night.kill();
            night.startAgain();
            settle(night, killer, "the end");
            return WhatPeopleSee.of(night);
        }
    }

    /** Until nothing is under way and no kill is planned any more. */
    private void settle(CrashNight night, ProcessKiller killer, String step) throws Exception {
        var end = Instant.now().plus(TIMEOUT);
        do {
            for (var quiet = 0; quiet < 2; quiet = night.isQuiet() ? quiet + 1 : 0) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Not quiet " + TIMEOUT + " after the step \"" + step + "\":\n"
                            + night.database().underWay());
                }
                if (killer.hasKilled()) {
                    goOn(night, killer);
                }
                Thread.sleep(20);
            }
            killer.disarm();
        } while (goesOn(night, killer));
    }

    private boolean goesOn(CrashNight night, ProcessKiller killer) throws Exception {
        var killed = killer.hasKilled();
        if (killed) {
            goOn(night, killer);
        }
        return killed;
    }

    private void goOn(CrashNight night, ProcessKiller killer) throws Exception {
        kills++;
        if (night.database().inDoubt(folder) > 0) {
            inFlight++;
        }
        night.startAgain();
        if (random.nextInt(3) == 0) {
            killer.arm();
        }
    }
}
