package io.github.maintenancebuddy.core.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The alerts that were last asked to be silent (behaviour.md, Announcing).
 *
 * @param channels the names of the channels that were asked
 * @param services whose alerts
 * @param until when the silence ends unless it is renewed; empty where there is none
 */
public record SilencedAlerts(List<String> channels, List<Service> services, Optional<Instant> until) {
    public static final SilencedAlerts NONE = new SilencedAlerts(List.of(), List.of(), Optional.empty());

    public SilencedAlerts {
        channels = List.copyOf(channels);
        services = List.copyOf(services);
    }
}
