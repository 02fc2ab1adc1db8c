package io.github.maintenancebuddy.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator has set for mail besides Spring's {@code spring.mail.*}.
 *
 * @param from who letters are from, such as {@code Shop operations <operations@shop.example>}
 * @param pace between two letters
 */
@ConfigurationProperties("maintenance-buddy.mail")
public record MailSettings(
        @DefaultValue("") String from, @DefaultValue("100ms") Duration pace) {}
