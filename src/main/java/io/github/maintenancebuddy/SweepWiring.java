package io.github.maintenancebuddy;

import io.github.maintenancebuddy.clock.DeliveryLog;
import io.github.maintenancebuddy.clock.FailedDeliveries;
import io.github.maintenancebuddy.clock.KnownDeliveries;
import io.github.maintenancebuddy.clock.Looks;
import io.github.maintenancebuddy.clock.RepositoryLook;
import io.github.maintenancebuddy.clock.Sweep;
import io.github.maintenancebuddy.clock.Unfinished;
import io.github.maintenancebuddy.engine.Engine;
import io.github.maintenancebuddy.webhook.Events;
import java.time.InstantSource;
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
        return new Sweep(maintenances, new RepositoryLook(looks, engine), maintenanceClock, settings.writePace());
    }
}
