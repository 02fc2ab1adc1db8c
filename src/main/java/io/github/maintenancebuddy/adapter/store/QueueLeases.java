package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Lease;
import java.time.Duration;
import java.time.InstantSource;

/** Who works alone on which queue of effects, until when, by the clock that all replicas share. */
final class QueueLeases {
    /** Holds a queue that rests. */
    static final String NOBODY = "";

    // GitHub and channels ask for no longer pause; what is written further ahead is from before a clock was set back
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Database database;
    private final InstantSource clock;
    private final String now;

    QueueLeases(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.now = database.sharedNow();
    }

    /** Whoever held a queue has died with the app before: no need to wait until the lease runs out. */
    void forgetHolders() {
        database.change("delete from queue where holder <> :nobody")
                .param("nobody", NOBODY)
                .update();
    }

    /** Takes or keeps it; false while somebody else holds it. */
    boolean take(Lease lease) {
        return database.change("insert into queue (name, holder, held_until)"
                                + " values (:name, :holder, " + now + " + :length) on conflict (name) do update"
                                + " set holder = excluded.holder, held_until = excluded.held_until"
                                + " where queue.holder = excluded.holder or queue.held_until <= " + now
                                + " or queue.held_until > " + now + " + :longest")
                        .param("name", lease.queue().name())
                        .param("holder", lease.holder())
                        .param("now", clock.millis())
                        .param("length", PendingEffects.LEASE.toMillis())
                        .param("longest", LONGEST_PAUSE.toMillis())
                        .update()
                == 1;
    }

    void renew(Lease lease) {
        extend(lease, lease.holder(), PendingEffects.LEASE);
    }

    void rest(Lease lease, Duration time) {
        extend(lease, NOBODY, time);
    }

    private void extend(Lease lease, String next, Duration time) {
        held(
                database.change("update queue set holder = :next, held_until = " + now + " + :length"
                                + " where name = :name and holder = :holder")
                        .param("next", next)
                        .param("now", clock.millis())
                        .param("length", time.toMillis()),
                lease);
    }

    void release(Lease lease) {
        held(database.change("delete from queue where name = :name and holder = :holder"), lease);
    }

    private static void held(WriteStatement change, Lease lease) {
        change.param("name", lease.queue().name())
                .param("holder", lease.holder())
                .update();
    }
}
