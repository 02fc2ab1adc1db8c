package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.UsedByCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the check of the database. */
@UsedByCheck
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseCheckConfiguration {
    @Bean
    @Order(4)
    Check databaseCheck(DatabaseSettings settings) {
        return new DatabaseCheck(settings);
    }
}
