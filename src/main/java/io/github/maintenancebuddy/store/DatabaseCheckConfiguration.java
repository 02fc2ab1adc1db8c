package io.github.maintenancebuddy.store;

import io.github.maintenancebuddy.setup.Check;
import io.github.maintenancebuddy.setup.Checking;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the check of the database. */
@Checking
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseCheckConfiguration {
    @Bean
    @Order(4)
    Check databaseCheck(DatabaseSettings settings) {
        return new DatabaseCheck(settings);
    }
}
