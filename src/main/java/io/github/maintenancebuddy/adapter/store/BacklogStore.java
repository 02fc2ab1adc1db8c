package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.telemetry.Backlog;
import java.time.Instant;
import java.util.Optional;

/** Counts what waits; the indexes hold only that, so it costs no more than there is to do. */
public final class BacklogStore implements Backlog {
    private final Database database;

    public BacklogStore(Database database) {
        this.database = database;
    }

    @Override
    public Waiting hints() {
        return waiting("select count(*) as waiting, min(received_at) as since from hint where done_at is null");
    }

    @Override
    public Waiting effects() {
        return waiting("select count(*) as waiting, min(decided_at) as since from effect where done_at is null");
    }

    private Waiting waiting(String sql) {
        return database.read()
                .sql(sql)
                .query((row, number) -> new Waiting(
                        row.getLong("waiting"),
                        Optional.of(row.getLong("since"))
                                .filter(since -> since > 0)
                                .map(Instant::ofEpochMilli)))
                .single();
    }
}
