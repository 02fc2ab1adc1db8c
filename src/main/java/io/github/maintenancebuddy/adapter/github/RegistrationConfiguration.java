package io.github.maintenancebuddy.adapter.github;

import io.github.maintenancebuddy.adapter.github.signin.ManifestConversion;
import io.github.maintenancebuddy.adapter.github.transport.HttpClientExchange;
import io.github.maintenancebuddy.adapter.github.transport.HttpTransport;
import io.github.maintenancebuddy.adapter.github.transport.TrafficListener;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.setup.AppRegistration;
import io.github.maintenancebuddy.adapter.setup.FirstRun;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the first run needs of GitHub. */
@FirstRun
@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {
    @Bean
    HttpTransport registrationTransport(OperatorSettings settings) {
        GitHubConfiguration.require(() -> GitHubSettings.requireWhole(settings.apiUrl()));
        return new HttpTransport(
                settings.apiUrl(),
                new HttpClientExchange(GitHubConfiguration.TIMEOUT),
                InstantSource.system(),
                TrafficListener.NONE);
    }

    @Bean
    AppRegistration registration(HttpTransport registrationTransport) {
        return new ManifestConversion(registrationTransport);
    }
}
