package io.github.maintenancebuddy.adapter.channel;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the operator's channels. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {
    @Bean
    OperatorChannels operatorChannels(
            AllChannelSettings settings, List<ChannelType> types, List<AlertChannelType> alertTypes) {
        return OperatorChannels.open(settings.channels(), types, alertTypes);
    }
}
