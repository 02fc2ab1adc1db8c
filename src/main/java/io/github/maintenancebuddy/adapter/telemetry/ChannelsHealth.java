package io.github.maintenancebuddy.adapter.telemetry;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Whether the last effect on each channel has got through. */
final class ChannelsHealth extends AbstractHealthIndicator {
    private final Supplier<List<String>> failing;

    ChannelsHealth(Supplier<List<String>> failing) {
        this.failing = failing;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var names = failing.get();
        health.status(names.isEmpty() ? Status.UP : DegradedStatus.STATUS).withDetail("failing", names);
    }
}
