package io.github.maintenancebuddy.benchmark;

import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads the database of the app while it runs. */
final class BacklogProbe {
    private final JdbcClient database;

    BacklogProbe(DatabaseSettings settings) {
        var source = new DriverManagerDataSource(settings.url());
        source.setUsername(settings.username());
        source.setPassword(settings.password());
        database = JdbcClient.create(source);
    }

    void untilAllDecided() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> database.sql("select count(*) from hint where done_at is null")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** When the first effect of each issue was decided, of those decided since then. */
    Map<Long, Instant> decided(Instant since) {
        var decided = new HashMap<Long, Instant>();
        database.sql("select issue, min(decided_at) as at from effect where decided_at >= :since group by issue")
                .param("since", since.toEpochMilli())
                .query(row -> {
                    decided.put(row.getLong("issue"), Instant.ofEpochMilli(row.getLong("at")));
                });
        return decided;
    }
}
