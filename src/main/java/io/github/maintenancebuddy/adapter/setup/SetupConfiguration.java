package io.github.maintenancebuddy.adapter.setup;

import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
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
    SetupSessions entrance(OperatorSettings settings) {
        return new SetupSessions(
                InstantSource.system(),
                code -> LOG.info(
                        "The setup page, for whoever runs this app: {}/setup?code={} (works once, within an hour)",
                        settings.publicUrl(),
                        code));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> link(SetupSessions entrance) {
        return ready -> entrance.tell();
    }

    @Bean
    GitHubWebUrls gitHubSite(OperatorSettings settings) {
        return GitHubWebUrls.of(settings.apiUrl());
    }

    @Bean
    SetupHtml setupHtml(ITemplateEngine templates, GitHubWebUrls site) {
        return new SetupHtml(templates, site);
    }

    @Bean
    SetupAuthFilter setupDoorway(SetupSessions entrance, SetupHtml setupHtml, OperatorSettings settings) {
        return new SetupAuthFilter(entrance, setupHtml, settings.publicUrl(), Duration.ofSeconds(1));
    }
}
