package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.adapter.channel.AllChannelSettings;
import io.github.maintenancebuddy.adapter.channel.ChannelType;
import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.ITemplateEngine;

/** Wires mail, where it is one of the operator's channels. On real time: letters and links live by no clock of ours. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnMailChannelCondition.class)
class MailConfiguration {
    private static final InstantSource REAL = InstantSource.system();

    /** Ten a second are fine with every mail server we know of. */
    private static final Duration PACE = Duration.ofMillis(100);

    @Bean
    SmtpSender postOffice(ObjectProvider<JavaMailSender> server, AllChannelSettings settings) {
        return open(server, settings);
    }

    static SmtpSender open(ObjectProvider<JavaMailSender> server, AllChannelSettings settings) {
        var found = Optional.ofNullable(server.getIfAvailable())
                .orElseThrow(() -> new InvalidSettings(
                        List.of("There is a channel of the type mail, but no mail server: set SPRING_MAIL_HOST.")));
        return new SmtpSender(
                found, from(OnMailChannelCondition.mail(settings).getFirst().from()));
    }

    private static InternetAddress from(String setting) {
        try {
            var from = new InternetAddress(setting, true);
            from.validate();
            return from;
        } catch (AddressException e) {
            throw new InvalidSettings(List.of("The channel of the type mail has no from that letters can be from, such"
                    + " as \"Shop operations <operations@shop.example>\"."));
        }
    }

    @Bean
    MailLinks mailLinks(Subscriptions subscriptions, OperatorSettings settings) {
        var seal = new SealedToken(
                keyNames(settings.mailKey()).stream().map(subscriptions::key).toList());
        return new MailLinks(settings.publicUrl(), seal);
    }

    /** The key of this number, and the one of before where there is one. */
    static List<String> keyNames(int number) {
        if (number < 1) {
            throw new InvalidSettings(List.of("MAIL_KEY must be a number from 1 on."));
        }
        return IntStream.iterate(number, n -> n >= Math.max(1, number - 1), n -> n - 1)
                .mapToObj(n -> n == 1 ? "links in mail" : "links in mail " + n)
                .toList();
    }

    @Bean
    MailComposer letters(MailLinks mailLinks, OperatorSettings settings, ITemplateEngine templates) {
        return new MailComposer(settings.publicUrl(), mailLinks, templates);
    }

    @Bean
    SignUps signUps(Subscriptions subscriptions, MailLinks mailLinks, MailComposer letters, SmtpSender postOffice) {
        return new SignUps(subscriptions, mailLinks, new ConfirmationMails(letters, postOffice, REAL), REAL);
    }

    @Bean
    MailingJob postman(Mailings mailings, MailComposer letters, SmtpSender postOffice) {
        return new MailingJob(mailings, letters, postOffice, REAL, PACE);
    }

    @Bean
    ChannelType mail(Mailings mailings, MailingJob postman, AllChannelSettings settings) {
        var only = OnMailChannelCondition.mail(settings).size() == 1;
        return new MailChannelType(new MailChannel(mailings, postman, REAL), only);
    }
}
