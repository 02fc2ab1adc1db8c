package io.github.maintenancebuddy;

import io.github.maintenancebuddy.adapter.setup.UsedByCheck;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/** What {@code --check} needs of the app. */
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@ComponentScan(useDefaultFilters = false, includeFilters = @Filter(UsedByCheck.class))
final class CheckApplication {}
