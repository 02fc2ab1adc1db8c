package io.github.maintenancebuddy.publicpage;

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

    /** As if the operator had named his channel so. */
    @Bean
    PublicBoards.ByMail byMail() {
        return maintenance -> maintenance.rules().channels().contains("mail");
    }

    @Bean
    Now maintenanceClock() {
        return new Now();
    }
}
