package io.github.maintenancebuddy;

import io.github.maintenancebuddy.clock.DeliveryLog;
import io.github.maintenancebuddy.clock.FailedDeliveries;
import io.github.maintenancebuddy.clock.KnownDeliveries;
import io.github.maintenancebuddy.clock.Looks;
import io.github.maintenancebuddy.clock.RepositoryLook;
import io.github.maintenancebuddy.clock.Sweep;
import io.github.maintenancebuddy.clock.Unfinished;
import io.github.maintenancebuddy.engine.Engine;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.webhook.Events;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins what finds lost deliveries. On the maintenance clock, since it compares with GitHub's times. */
@Configuration(proxyBeanMethods = false)
class SweepWiring {
    @Bean
    FailedDeliveries failedDeliveries(DeliveryLog log, KnownDeliveries known, InstantSource maintenanceClock) {
        return new FailedDeliveries(
                log, known, failed -> Events.concerns(failed.event(), failed.action()), maintenanceClock);
    }

    @Bean
    Sweep sweep(
            Unfinished maintenances,
            Looks looks,
            Engine engine,
            InstantSource maintenanceClock,
            OperatorSettings settings) {
        var served = new Served(maintenances, settings);
        return new Sweep(served, new RepositoryLook(looks, engine), maintenanceClock, settings.writePace());
    }

    /** Those of owners whose installations are served. */
    private record Served(Unfinished all, OperatorSettings settings) implements Unfinished {
        @Override
        public List<Long> repositories() {
            return all.repositories();
        }

        @Override
        public List<Maintenance> unfinished(long repository) {
            return all.unfinished(repository).stream().filter(this::serves).toList();
        }

        private boolean serves(Maintenance maintenance) {
            var owner = maintenance.issue().repository().name().split("/", 2)[0].toLowerCase(Locale.ROOT);
            return settings.allowedOwners().isEmpty()
                    || settings.allowedOwners().contains(owner);
        }
    }
}
