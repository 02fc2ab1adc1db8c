package io.github.maintenancebuddy.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.channel.AllChannelSettings;
import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConfigurationTest {
    private final ApplicationContextRunner app =
            new ApplicationContextRunner().withUserConfiguration(MailConfiguration.class, Channels.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AllChannelSettings.class)
    static class Channels {}

    @Test
    void without_a_mail_channel_there_is_no_mail() {
        app.withPropertyValues("maintenance-buddy.channels.ops.type=webhook")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SignUps.class));
    }

    @Test
    void a_mail_channel_without_a_mail_server_is_told_in_a_sentence() {
        app.withPropertyValues("maintenance-buddy.channels.readers.type=mail")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(InvalidSettings.class)
                        .hasMessage("There is a channel of the type mail, but no mail server: set SPRING_MAIL_HOST."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop operations", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example"})
    void nobody_can_be_who_letters_are_from(String from) {
        app.withBean(JavaMailSenderImpl.class)
                .withPropertyValues(
                        "maintenance-buddy.channels.readers.type=mail",
                        "maintenance-buddy.channels.readers.from=" + from)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(InvalidSettings.class)
                        .hasMessageStartingWith("The channel of the type mail has no from"));
    }
}
