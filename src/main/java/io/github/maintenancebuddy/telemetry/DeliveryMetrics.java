package io.github.maintenancebuddy.telemetry;

import io.github.maintenancebuddy.engine.Trail;
import io.github.maintenancebuddy.webhook.Events;
import io.github.maintenancebuddy.webhook.Reception;
import io.github.maintenancebuddy.webhook.Receptions;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts GitHub's deliveries, and times how long GitHub waits for the answer. */
final class DeliveryMetrics implements Receptions {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryMetrics.class);

    private final Meters meters;

    DeliveryMetrics(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void answered(String event, String guid, Reception reception, Duration took) {
        if (reception == Reception.KEPT) {
            LOG.atInfo().addKeyValue(Trail.DELIVERY, guid).log("Kept the delivery {} ({})", guid, event);
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
        return Events.READ.contains(event) || Events.ALWAYS.contains(event) ? event : "other";
    }
}
