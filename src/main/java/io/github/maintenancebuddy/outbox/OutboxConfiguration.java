package io.github.maintenancebuddy.outbox;

import io.github.maintenancebuddy.engine.Lanes;
import io.github.maintenancebuddy.engine.Maintenances;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the outbox. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
    @Bean
    Carrier carrier(Effects effects, Maintenances maintenances, Issues issues, InstantSource maintenanceClock) {
        return new Carrier(
                effects,
                maintenances,
                new Creating(issues, maintenanceClock),
                new Updating(issues, maintenanceClock),
                new Carrier.Clocks(InstantSource.system(), maintenanceClock));
    }

    /** A second between writes is what GitHub asks for; GitHub Enterprise Server without limits may be written faster. */
    @Bean
    Outbox outbox(
            Effects effects, Carrier carrier, Lanes lanes, @Value("${github.write-pace:1s}") Duration pace) {
        return new Outbox(effects, carrier, InstantSource.system(), pace, lanes::wake);
    }
}
