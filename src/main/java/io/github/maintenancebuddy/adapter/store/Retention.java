package io.github.maintenancebuddy.adapter.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes out of the database what nobody needs any more, so that it does not grow for ever. */
public final class Retention {
    // GitHub sends a delivery again for at most 7 days; until then its guid must be known
    private static final Duration KEPT = Duration.ofDays(8);

    private final Database database;
    private final InstantSource clock;

    public Retention(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void regularly() {
        forget(clock.instant().minus(KEPT));
    }

    /** Hints and effects that were done before this time, mailings that began before it, and leases that ran out before it. */
    public void forget(Instant before) {
        forget("delete from hint where done_at < :before", before);
        forget("delete from effect where done_at < :before", before);
        forget("delete from mailing where begun_at < :before", before);
        forget("delete from queue where held_until < :before", before);
    }

    private void forget(String sql, Instant before) {
        database.change(sql).param("before", before.toEpochMilli()).update();
    }
}
