package io.github.maintenancebuddy.engine;

import io.github.maintenancebuddy.maintenance.Settings;
import io.github.maintenancebuddy.outbox.Outbox;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    @Bean
    FactFinder factFinder(People people, @Value("${PUBLIC_URL:http://localhost:8080}") String publicUrl) {
        return new FactFinder(people, new Settings(publicUrl.replaceAll("/+$", ""), Optional.empty()));
    }

    @Bean
    Engine engine(Maintenances maintenances, Hints hints, FactFinder facts, ObjectProvider<Outbox> outbox) {
        return new Engine(maintenances, hints, facts, InstantSource.system(), installation -> outbox.getObject()
                .wake(installation));
    }

    @Bean
    Lanes lanes(Engine engine, Hints hints, Reading reading) {
        return new Lanes(engine, hints, reading, InstantSource.system());
    }
}
