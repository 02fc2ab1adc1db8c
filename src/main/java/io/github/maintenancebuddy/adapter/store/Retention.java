package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Takes out of the database what nobody needs any more, so that it does not grow for ever. */
public final class Retention implements PeriodicJob {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofHours(1);

    // GitHub sends a delivery again for at most 7 days; until then its guid must be known
    private static final Duration KEPT = Duration.ofDays(8);

    private final Database database;
    private final InstantSource clock;

    public Retention(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Scheduler.Cancellable start(Scheduler scheduler) {
        return scheduler.every(
                FIRST, PAUSE, "retention", () -> deleteBefore(clock.instant().minus(KEPT)));
    }

    /** Messages and effects that were done before this time, mailings that began before it, and leases that ran out before it. */
    public void deleteBefore(Instant before) {
        delete("delete from hint where done_at < :before", before);
        delete("delete from effect where done_at < :before", before);
        delete("delete from mailing where begun_at < :before", before);
        delete("delete from queue where held_until < :before", before);
    }

    private void delete(String sql, Instant before) {
        database.change(sql).param("before", before.toEpochMilli()).update();
    }
}
