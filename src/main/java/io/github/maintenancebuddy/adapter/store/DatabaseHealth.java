package io.github.maintenancebuddy.adapter.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether a delivery could be written now. The store itself has told the operator why not. */
final class DatabaseHealth implements HealthIndicator {
    /** Shorter than probes wait. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Database database;
    private final InstantSource clock;

    DatabaseHealth(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            database.probe(clock.instant()).toCompletableFuture().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }
}
