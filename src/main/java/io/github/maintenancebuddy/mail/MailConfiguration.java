package io.github.maintenancebuddy.mail;

import io.github.maintenancebuddy.OperatorSettings;
import io.github.maintenancebuddy.SettingsUnusable;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.ITemplateEngine;

/** Wires mail, where the operator has named a mail server. On real time: links and letters live by no clock of ours. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    private static final InstantSource REAL = InstantSource.system();

    @Bean
    PostOffice postOffice(JavaMailSender server, MailSettings settings) {
        return new PostOffice(server, from(settings));
    }

    @Bean
    Links mailLinks(Subscriptions subscriptions, OperatorSettings settings) {
        return new Links(settings.publicUrl(), new Seal(subscriptions.key("links in mail")));
    }

    @Bean
    Letters letters(Links mailLinks, OperatorSettings settings, ITemplateEngine templates) {
        return new Letters(settings.publicUrl(), mailLinks, templates);
    }

    @Bean
    SignUps signUps(Subscriptions subscriptions, Links mailLinks, Letters letters, PostOffice postOffice) {
        return new SignUps(subscriptions, mailLinks, new Invitations(letters, postOffice, REAL), REAL);
    }

    @Bean
    Postman postman(Mailings mailings, Letters letters, PostOffice postOffice, MailSettings settings) {
        return new Postman(mailings, letters, postOffice, REAL, settings.pace());
    }

    private static InternetAddress from(MailSettings settings) {
        try {
            var from = new InternetAddress(settings.from(), true);
            from.validate();
            return from;
        } catch (AddressException e) {
            throw new SettingsUnusable(List.of(
                    "A mail server is set, but MAIL_FROM names no address that letters can be from, such as"
                            + " \"Shop operations <operations@shop.example>\"."));
        }
    }
}
