package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.maintenance.ChannelKind;
import io.github.maintenancebuddy.maintenance.KnownChannel;
import io.github.maintenancebuddy.maintenance.Settings;
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
    StatusPages.class,
    Templates.class,
    Nothing.class,
    HtmlPages.class,
    Feeds.class,
    CalendarFile.class,
    StatusData.class,
    BannerScript.class,
    MailPages.class
})
class PublicSide {
    @Bean
    Showroom announced() {
        return new Showroom();
    }

    @Bean
    Settings settings() {
        var mail = new KnownChannel("mail", ChannelKind.MAIL, false, List.of("acme/*"));
        return new Settings("https://buddy.example", List.of(mail));
    }

    @Bean
    Now maintenanceClock() {
        return new Now();
    }
}
