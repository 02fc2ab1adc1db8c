package io.github.maintenancebuddy.setup;

import io.github.maintenancebuddy.OperatorSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

/** Wires what the first run and the check page have in common. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorSettings.class)
class SetupConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SetupConfiguration.class);

    /** After the first run it is the same one, so that nobody has to enter again. */
    @Bean
    @ConditionalOnMissingBean
    Entrance entrance(OperatorSettings settings) {
        return new Entrance(
                InstantSource.system(),
                code -> LOG.info(
                        "The setup page, for whoever runs this app: {}/setup?code={} (works once)",
                        settings.publicUrl(),
                        code));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> link(Entrance entrance) {
        return ready -> entrance.tell();
    }

    @Bean
    GitHubSite gitHubSite(OperatorSettings settings) {
        return GitHubSite.of(settings.apiUrl());
    }

    @Bean
    Html setupHtml(ITemplateEngine templates, GitHubSite site) {
        return new Html(templates, site);
    }

    @Bean
    Doorway setupDoorway(Entrance entrance, Html setupHtml, OperatorSettings settings) {
        return new Doorway(entrance, setupHtml, settings.publicUrl(), Duration.ofSeconds(1));
    }
}
