package io.github.maintenancebuddy.adapter.setup;

import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the check of all that the app needs. */
@UsedByCheck
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorSettings.class)
class CheckConfiguration {
    @Bean
    AllChecks checkup(List<Check> checks) {
        return new AllChecks(checks);
    }
}
