package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.adapter.telemetry.GitHubMetrics.Last;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether GitHub answers, as the last request has shown. Where that is long ago GitHub is asked again, beside the health
 * check: nobody waits for it, and the next look sees the answer.
 */
final class GitHubHealth extends AbstractHealthIndicator {
    private static final Duration RECENT = Duration.ofMinutes(1);

    private final GitHubMetrics traffic;
    private final Runnable knock;
    private final InstantSource clock;
    private final AtomicBoolean knocking = new AtomicBoolean();

    GitHubHealth(GitHubMetrics traffic, Runnable knock, InstantSource clock) {
        this.traffic = traffic;
        this.knock = knock;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var last = traffic.last();
        if (last.isEmpty() || last.get().at().plus(RECENT).isBefore(clock.instant())) {
            askAgain();
        }
        last.ifPresentOrElse(known -> tell(health, known), health::unknown);
    }

    private static void tell(Health.Builder health, Last last) {
        health.up().withDetail("lastRequest", last.at().toString());
        last.problem().ifPresent(problem -> health.status(DegradedStatus.STATUS).withDetail("problem", problem));
    }

    private void askAgain() {
        if (knocking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("knock").start(() -> {
                try {
                    knock.run();
                } finally {
                    knocking.set(false);
                }
            });
        }
    }
}
