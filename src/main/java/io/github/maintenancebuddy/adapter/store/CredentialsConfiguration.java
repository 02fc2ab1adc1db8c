package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.setup.CredentialStore;
import io.github.maintenancebuddy.adapter.setup.FirstRun;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the first run needs of the store. */
@FirstRun
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class CredentialsConfiguration {
    @Bean
    CredentialStore credentialStore(DatabaseSettings settings) {
        return new CredentialsFile(settings);
    }
}
