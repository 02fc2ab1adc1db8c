package io.github.maintenancebuddy.adapter.setup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the first run. */
@FirstRun
@Configuration(proxyBeanMethods = false)
@Import(SetupConfiguration.class)
class FirstRunConfiguration {
    @Bean
    NotSetUpFilter notSetUpYet() {
        return new NotSetUpFilter();
    }

    @Bean
    RestartAfterSetup restart(SetupSessions entrance) {
        return new RestartAfterSetup(entrance);
    }
}
