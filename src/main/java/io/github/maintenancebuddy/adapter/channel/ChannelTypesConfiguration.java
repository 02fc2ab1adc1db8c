package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.UsedByCheck;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the kinds of channels, and the check of those that the operator has set. */
@UsedByCheck
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllChannelSettings.class)
class ChannelTypesConfiguration {
    @Bean
    JsonPoster post() {
        return new JsonPoster(InstantSource.system(), InetAddress::getAllByName);
    }

    @Bean
    ChannelType webhooks(JsonPoster post) {
        return new WebhookChannel.Type(post, InstantSource.system());
    }

    /** Statuspage asks for a second between requests. */
    @Bean
    ChannelType statuspages() {
        return new StatuspageChannel.Type(Duration.ofSeconds(1));
    }

    @Bean
    AlertChannelType alertmanagers() {
        return new AlertmanagerChannel.Type();
    }

    @Bean
    AlertChannelType pagerDuties() {
        return new PagerDutyChannel.Type();
    }

    /** Slack takes a message a second at each incoming webhook. */
    @Bean
    ChannelType slackChats(JsonPoster post) {
        return new SlackChannel.Type(post, Duration.ofSeconds(1));
    }

    /** Teams takes four a second. */
    @Bean
    ChannelType teamsChats(JsonPoster post) {
        return new MicrosoftTeamsChannel.Type(post, Duration.ofMillis(250));
    }

    @Bean
    @Order(5)
    Check channelCheck(AllChannelSettings settings, List<ChannelType> types, List<AlertChannelType> alertTypes) {
        return new ChannelCheck(settings.channels(), types, alertTypes);
    }
}
