package io.github.maintenancebuddy.channel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the operator's channels. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelsSettings.class)
class ChannelConfiguration {
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
    OperatorChannels operatorChannels(
            ChannelsSettings settings, List<ChannelType> types, List<AlertChannelType> alertTypes) {
        return OperatorChannels.open(settings.channels(), types, alertTypes);
    }
}
