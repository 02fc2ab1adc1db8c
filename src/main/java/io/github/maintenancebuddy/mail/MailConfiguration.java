package io.github.maintenancebuddy.mail;

import io.github.maintenancebuddy.OperatorSettings;
import io.github.maintenancebuddy.SettingsUnusable;
import io.github.maintenancebuddy.channel.ChannelType;
import io.github.maintenancebuddy.channel.ChannelsSettings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.ITemplateEngine;

/** Wires mail, where it is one of the operator's channels. On real time: letters and links live by no clock of ours. */
@Configuration(proxyBeanMethods = false)
@Conditional(WhereMailIsAChannel.class)
class MailConfiguration {
    private static final InstantSource REAL = InstantSource.system();

    /** Ten a second are fine with every mail server we know of. */
    private static final Duration PACE = Duration.ofMillis(100);

    @Bean
    PostOffice postOffice(ObjectProvider<JavaMailSender> server, ChannelsSettings settings) {
        return open(server, settings);
    }

    static PostOffice open(ObjectProvider<JavaMailSender> server, ChannelsSettings settings) {
        var found = Optional.ofNullable(server.getIfAvailable())
                .orElseThrow(() -> new SettingsUnusable(
                        List.of("There is a channel of the type mail, but no mail server: set SPRING_MAIL_HOST.")));
        return new PostOffice(
                found, from(WhereMailIsAChannel.mail(settings).getFirst().from()));
    }

    private static InternetAddress from(String setting) {
        try {
            var from = new InternetAddress(setting, true);
            from.validate();
            return from;
        } catch (AddressException e) {
            throw new SettingsUnusable(List.of("The channel of the type mail has no from that letters can be from, such"
                    + " as \"Shop operations <operations@shop.example>\"."));
        }
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
    Postman postman(Mailings mailings, Letters letters, PostOffice postOffice) {
        return new Postman(mailings, letters, postOffice, REAL, PACE);
    }

    @Bean
    ChannelType mail(Mailings mailings, Postman postman, ChannelsSettings settings) {
        var only = WhereMailIsAChannel.mail(settings).size() == 1;
        return new MailType(new MailChannel(mailings, postman, REAL), only);
    }
}
