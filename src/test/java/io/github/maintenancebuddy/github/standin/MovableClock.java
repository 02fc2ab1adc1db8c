package io.github.maintenancebuddy.github.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be set: it stands still for stories, and flows on for the sandbox. */
public final class MovableClock implements InstantSource {
    private record Setting(Instant base, Instant then) {}

    private final InstantSource flow;
    private volatile Setting setting;

    private MovableClock(Instant start, InstantSource flow) {
        this.flow = flow;
        this.setting = new Setting(flow.instant(), start);
    }

    /** Moves only when told. */
    public static MovableClock standingAt(Instant start) {
        return new MovableClock(start, InstantSource.fixed(start));
    }

    /** Moves when told, and with real time in between. */
    public static MovableClock flowing() {
        var real = InstantSource.system();
        return new MovableClock(real.instant(), real);
    }

    @Override
    public Instant instant() {
        var now = setting;
        return now.then().plus(Duration.between(now.base(), flow.instant()));
    }

    public Instant now() {
        return instant();
    }

    public synchronized void move(Duration by) {
        setting = new Setting(setting.base(), setting.then().plus(by));
    }

    public synchronized void moveTo(Instant time) {
        setting = new Setting(flow.instant(), time);
    }
}
