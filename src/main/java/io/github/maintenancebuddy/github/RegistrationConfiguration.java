package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.OperatorSettings;
import io.github.maintenancebuddy.setup.FirstRun;
import io.github.maintenancebuddy.setup.Registration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the first run needs of GitHub. */
@FirstRun
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {
    @Bean
    Exchange registrationExchange(OperatorSettings settings) {
        GitHubConfiguration.demand(() -> GitHubSettings.demandWhole(settings.apiUrl()));
        return new Exchange(settings.apiUrl(), GitHubConfiguration.TIMEOUT, InstantSource.system(), Traffic.UNWATCHED);
    }

    @Bean
    Registration registration(Exchange registrationExchange) {
        return new ManifestConversion(registrationExchange);
    }
}
