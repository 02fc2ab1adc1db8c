package io.github.maintenancebuddy.channel;

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

    @Bean
    ChannelType slackChats(Post post) {
        return new Slack.Type(post);
    }

    @Bean
    ChannelType teamsChats(Post post) {
        return new Teams.Type(post);
    }

    @Bean
    OperatorChannels operatorChannels(ChannelsSettings settings, List<ChannelType> types) {
        return OperatorChannels.open(settings.channels(), types);
    }
}
