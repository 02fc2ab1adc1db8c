package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.github.standin.GitHub;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until all is decided, carried out and heard back, so that a story can look at what people see. */
final class Quiet {
    private static final String WAITING = """
        SELECT (SELECT count(*) FROM hint WHERE done_at IS NULL)
             + (SELECT count(*) FROM effect WHERE done_at IS NULL)
             + (SELECT count(*) FROM maintenance WHERE next_moment <= :now)\
        """;

    private final GitHub gitHub;
    private final JdbcClient database;
    private final InstantSource clock;

    Quiet(GitHub gitHub, JdbcClient database, InstantSource clock) {
        this.gitHub = gitHub;
        this.database = database;
        this.clock = clock;
    }

    /** Nothing is under way any more, seen twice since what is done in between may start something. */
    void await() {
        awaitOnce();
        awaitOnce();
    }

    private void awaitOnce() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(this::nothingWaits);
    }

    private boolean nothingWaits() {
        gitHub.awaitWebhooks();
        var waiting = database.sql(WAITING)
                .params(Map.of("now", clock.instant().toEpochMilli()))
                .query(Long.class)
                .single();
        gitHub.awaitWebhooks();
        return waiting == 0;
    }
}
