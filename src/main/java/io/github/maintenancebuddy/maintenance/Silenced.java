package io.github.maintenancebuddy.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The alerts that were last asked to be silent (product.md section 7).
 *
 * @param channels the names of the channels that were asked
 * @param services whose alerts
 * @param until when the silence ends unless it is renewed; empty where there is none
 */
public record Silenced(List<String> channels, List<Service> services, Optional<Instant> until) {
    public static final Silenced NONE = new Silenced(List.of(), List.of(), Optional.empty());

    public Silenced {
        channels = List.copyOf(channels);
        services = List.copyOf(services);
    }
}
