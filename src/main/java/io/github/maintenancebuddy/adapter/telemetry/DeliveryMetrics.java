package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.adapter.webhook.DeliveryListener;
import io.github.maintenancebuddy.adapter.webhook.DeliveryResult;
import io.github.maintenancebuddy.adapter.webhook.GitHubEvents;
import io.github.maintenancebuddy.runtime.engine.LogContext;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts GitHub's deliveries, and times how long GitHub waits for the answer. */
final class DeliveryMetrics implements DeliveryListener {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryMetrics.class);

    private final Meters meters;

    DeliveryMetrics(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void answered(String event, String guid, DeliveryResult reception, Duration took) {
        if (reception == DeliveryResult.KEPT) {
            LOG.atInfo().addKeyValue(LogContext.DELIVERY, guid).log("Kept the delivery {} ({})", guid, event);
        }
        meters.counter(
                        "deliveries",
                        "Deliveries at the webhook door, by GitHub's name of the event and what became of them",
                        "event",
                        known(event),
                        "result",
                        reception.name().toLowerCase(Locale.ROOT))
                .increment();
        meters.timer(
                        "acknowledgement",
                        "From a delivery's arrival to its answer; GitHub waits 10 seconds",
                        Meters.quick())
                .record(took);
    }

    /** Anybody can call, and would otherwise choose the value of a tag. */
    private static String known(String event) {
        return GitHubEvents.READ.contains(event) || GitHubEvents.ALWAYS.contains(event) ? event : "other";
    }
}
