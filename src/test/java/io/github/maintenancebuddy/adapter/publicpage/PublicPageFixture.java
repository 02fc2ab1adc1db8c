package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** All public pages on a showroom, at a time that the test sets; no stereotype, so that no scan finds it. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@Import({
    PublicBoards.class,
    StatusPageController.class,
    PageTemplates.class,
    NotFoundPage.class,
    HtmlPages.class,
    Feeds.class,
    CalendarFile.class,
    StatuspageApi.class,
    BannerScript.class,
    SubscriptionController.class
})
class PublicPageFixture {
    @Bean
    SampleMaintenances announced() {
        return new SampleMaintenances();
    }

    @Bean
    DecisionSettings settings() {
        var mail = new ConfiguredChannel("mail", ChannelKind.MAIL, false, List.of("acme/*"));
        return new DecisionSettings("https://buddy.example", List.of(mail));
    }

    @Bean
    SettableClock maintenanceClock() {
        return new SettableClock();
    }
}
