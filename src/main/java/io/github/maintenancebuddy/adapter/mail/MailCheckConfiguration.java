package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.adapter.channel.AllChannelSettings;
import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.UsedByCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSender;

/** Wires the check of mail, where it is one of the operator's channels. */
@UsedByCheck
@Configuration(proxyBeanMethods = false)
@Conditional(OnMailChannelCondition.class)
class MailCheckConfiguration {
    @Bean
    @Order(6)
    Check mailCheck(ObjectProvider<JavaMailSender> server, AllChannelSettings settings) {
        return new MailCheck(() -> MailConfiguration.open(server, settings));
    }
}
