package io.github.maintenancebuddy.setup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the first run. */
@FirstRun
@Configuration(proxyBeanMethods = false)
@Import(SetupConfiguration.class)
class FirstRunConfiguration {
    @Bean
    NotSetUpYet notSetUpYet() {
        return new NotSetUpYet();
    }

    @Bean
    Restart restart(Entrance entrance) {
        return new Restart(entrance);
    }
}
