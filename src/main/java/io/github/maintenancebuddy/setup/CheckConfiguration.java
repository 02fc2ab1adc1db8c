package io.github.maintenancebuddy.setup;

import io.github.maintenancebuddy.OperatorSettings;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the check of all that the app needs. */
@Checking
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorSettings.class)
class CheckConfiguration {
    @Bean
    Checkup checkup(List<Check> checks) {
        return new Checkup(checks);
    }
}
