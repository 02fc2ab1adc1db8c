package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.adapter.telemetry.Backlog.Waiting;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether work is done about as fast as it comes. */
final class BacklogHealth extends AbstractHealthIndicator {
    /** The app itself needs seconds; what waits for longer waits for somebody else, or for a mistake to be mended. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final CachedBacklog backlog;
    private final InstantSource clock;

    BacklogHealth(CachedBacklog backlog, InstantSource clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        backlog.seen().ifPresentOrElse(seen -> tell(health, seen), health::unknown);
    }

    private void tell(Health.Builder health, CachedBacklog.Seen seen) {
        health.up();
        tell(health, "toDecide", seen.hints(), "What was heard is not decided");
        tell(health, "toCarryOut", seen.effects(), "What was decided is not carried out");
    }

    private void tell(Health.Builder health, String name, Waiting waiting, String what) {
        health.withDetail(name, waiting.count());
        waiting.since()
                .map(since -> Duration.between(since, clock.instant()))
                .filter(age -> age.compareTo(LONG) > 0)
                .ifPresent(age -> health.status(DegradedStatus.STATUS)
                        .withDetail(name + "Late", what + " since " + age.toMinutes() + " minutes; see the log."));
    }
}
