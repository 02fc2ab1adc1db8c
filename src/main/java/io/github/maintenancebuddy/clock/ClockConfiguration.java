package io.github.maintenancebuddy.clock;

import io.github.maintenancebuddy.engine.Engine;
import io.github.maintenancebuddy.engine.Maintenances;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the clock. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    /** The time by which maintenances live; tests and the sandbox put one in its place that they can move. */
    @Bean
    InstantSource maintenanceClock() {
        return InstantSource.system();
    }

    @Bean
    Moments moments(Maintenances maintenances, Engine engine, InstantSource maintenanceClock) {
        return new Moments(maintenances, engine, maintenanceClock);
    }
}
