package io.github.maintenancebuddy.channel;

import io.github.maintenancebuddy.setup.Check;
import io.github.maintenancebuddy.setup.Checking;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the kinds of channels, and the check of those that the operator has set. */
@Checking
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelsSettings.class)
class ChannelTypes {
    @Bean
    Post post() {
        return new Post(InstantSource.system());
    }

    @Bean
    ChannelType webhooks(Post post) {
        return new Webhook.Type(post, InstantSource.system());
    }

    /** Statuspage asks for a second between requests. */
    @Bean
    ChannelType statuspages() {
        return new Statuspage.Type(Duration.ofSeconds(1));
    }

    @Bean
    AlertChannelType alertmanagers() {
        return new Alertmanager.Type();
    }

    @Bean
    AlertChannelType pagerDuties() {
        return new PagerDuty.Type();
    }

    /** Slack takes a message a second at each incoming webhook. */
    @Bean
    ChannelType slackChats(Post post) {
        return new Slack.Type(post, Duration.ofSeconds(1));
    }

    /** Teams takes four a second. */
    @Bean
    ChannelType teamsChats(Post post) {
        return new Teams.Type(post, Duration.ofMillis(250));
    }

    @Bean
    @Order(5)
    Check channelCheck(ChannelsSettings settings, List<ChannelType> types, List<AlertChannelType> alertTypes) {
        return new ChannelCheck(settings.channels(), types, alertTypes);
    }
}
