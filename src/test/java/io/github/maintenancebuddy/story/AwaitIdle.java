package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.github.standin.GitHub;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until all is decided, carried out and answered, so that a story can look at what people see. */
final class AwaitIdle {
    private static final String UNDECIDED = """
        SELECT (SELECT count(*) FROM hint WHERE done_at IS NULL)
             + (SELECT count(*) FROM maintenance WHERE next_moment <= :now)\
        """;
    private static final String WAITING = UNDECIDED + " + (SELECT count(*) FROM effect WHERE done_at IS NULL)";

    private final GitHub gitHub;
    private final JdbcClient database;
    private final InstantSource clock;

    AwaitIdle(GitHub gitHub, JdbcClient database, InstantSource clock) {
        this.gitHub = gitHub;
        this.database = database;
        this.clock = clock;
    }

    /** Nothing is under way any more, seen twice since what is done in between may start something. */
    void await() {
        awaitOnce(WAITING);
        awaitOnce(WAITING);
    }

    /** Nothing waits to be decided any more, whatever GitHub has taken of it. */
    void awaitDecided() {
        awaitOnce(UNDECIDED);
        awaitOnce(UNDECIDED);
    }

    private void awaitOnce(String waiting) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(() -> nothing(waiting));
    }

    private boolean nothing(String query) {
        gitHub.awaitWebhooks();
        var waiting = database.sql(query)
                .params(Map.of("now", clock.instant().toEpochMilli()))
                .query(Long.class)
                .single();
        gitHub.awaitWebhooks();
        return waiting == 0;
    }
}
