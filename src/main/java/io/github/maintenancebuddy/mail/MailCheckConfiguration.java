package io.github.maintenancebuddy.mail;

import io.github.maintenancebuddy.channel.ChannelsSettings;
import io.github.maintenancebuddy.setup.Check;
import io.github.maintenancebuddy.setup.Checking;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSender;

/** Wires the check of mail, where it is one of the operator's channels. */
@Checking
@Configuration(proxyBeanMethods = false)
@Conditional(WhereMailIsAChannel.class)
class MailCheckConfiguration {
    @Bean
    @Order(6)
    Check mailCheck(ObjectProvider<JavaMailSender> server, ChannelsSettings settings) {
        return new MailCheck(() -> MailConfiguration.open(server, settings));
    }
}
