package io.github.maintenancebuddy.adapter.mail;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.store.Database;
import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import io.github.maintenancebuddy.adapter.store.Documents;
import io.github.maintenancebuddy.adapter.store.MailingStore;
import io.github.maintenancebuddy.adapter.store.MaintenanceStore;
import io.github.maintenancebuddy.adapter.store.SubscriptionStore;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Letters to three readers by a mail server that says no in every way, kept in a real database. */
class MailingJobTest {
    private static final String ANN = "ann@a.example";
    private static final String BOB = "bob@b.example";
    private static final String CLEO = "cleo@c.example";

    @TempDir
    static Path folder;

    private final MovableClock clock = MovableClock.standingAt(START);
    private MailServer server;
    private Database database;
    private MailingStore mailings;
    private MailingJob postman;
    private JdbcClient looking;

    @BeforeEach
    void threeReaders() throws Exception {
        server = new MailServer();
        var url = "jdbc:sqlite:" + folder.resolve(System.nanoTime() + ".db");
        database = Database.open(new DatabaseSettings(url, null, null));
        looking = JdbcClient.create(new DriverManagerDataSource(url));
        mailings = new MailingStore(database, new Documents());
        postman = postman();
        var subscriptions = new SubscriptionStore(database);
        for (var reader : List.of(ANN, BOB, CLEO)) {
            subscriptions.keep(
                    new SubscriptionRequest(new RepositoryId(70), "acme/shop", new MailAddress(reader), List.of()),
                    START);
        }
    }

    private MailingJob postman() throws Exception {
        var line = new JavaMailSenderImpl();
        line.setHost("localhost");
        line.setPort(server.port());
        var links = new MailLinks("https://buddy.example", new SealedToken(List.of(new byte[32])));
        var office = new SmtpSender(line, new InternetAddress("ops@shop.example"));
        return new MailingJob(
                mailings, new MailComposer("https://buddy.example", links, templates()), office, clock, Duration.ZERO);
    }

    private static TemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        server.close();
    }

    /** A notice is told, and its letters wait. */
    private String news() {
        var stored = new MaintenanceStore(database, new Documents());
        var maintenance = running();
        var version = stored.find(maintenance.issue().id())
                .map(Maintenances.Versioned::version)
                .orElse(0L);
        var change = new Maintenances.Change(
                maintenance.issue().id(),
                version,
                maintenance,
                List.of(Effect.comment("carries the id")),
                Optional.empty(),
                Optional.empty());
        assertThat(stored.commit(change, clock.instant())).isTrue();
        var id = looking.sql("select id from effect order by sequence desc limit 1")
                .query(String.class)
                .single();
        var news = new MailedNotice(
                "thread",
                "acme/shop",
                "https://x/12",
                maintenance.publicity().notices().getLast());
        mailings.begin(id, news, new PublicPagePath("acme/shop"), clock.instant());
        return id;
    }

    private List<String> readers() {
        return looking.sql("select address from subscription order by address")
                .query(String.class)
                .list();
    }

    private void passes(Duration time) {
        clock.move(time);
        postman.again();
    }

    @Test
    void everybody_gets_a_letter_once_also_when_it_is_carried_twice() {
        var news = news();
        assertThat(postman.carry(news)).isEqualTo(MailingProgress.OVER);
        assertThat(postman.carry(news)).isEqualTo(MailingProgress.OVER);
        passes(Duration.ofDays(1));
        assertThat(server.taken()).containsExactlyInAnyOrder(ANN, BOB, CLEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 4.2.2 mailbox full", "421 4.7.0 too many for this domain"})
    void one_who_cannot_be_reached_now_holds_up_nobody_and_is_tried_again(String answer) {
        server.answer("RCPT TO:<bob", answer);
        assertThat(postman.carry(news())).isEqualTo(MailingProgress.OVER);
        assertThat(server.taken()).containsExactlyInAnyOrder(ANN, CLEO);
        passes(Duration.ofMinutes(9));
        server.answerAsUsual();
        assertThat(server.taken()).hasSize(2);
        passes(Duration.ofMinutes(2));
        assertThat(server.taken()).containsExactlyInAnyOrder(ANN, CLEO, BOB);
        passes(Duration.ofDays(1));
        assertThat(server.taken()).hasSize(3);
    }

    @Test
    void what_is_newer_takes_the_place_of_a_letter_that_waits() {
        server.answer("RCPT TO:<bob", "450 4.2.2 mailbox full");
        postman.carry(news());
        server.answerAsUsual();
        postman.carry(news());
        passes(Duration.ofDays(1));
        assertThat(server.taken()).filteredOn(BOB::equals).hasSize(1);
    }

    @Test
    void after_some_tries_it_is_given_up() {
        server.answer("RCPT TO:<bob", "450 4.2.2 mailbox full");
        postman.carry(news());
        for (var hour = 0; hour < 20; hour++) {
            passes(Duration.ofHours(1));
        }
        server.answerAsUsual();
        passes(Duration.ofHours(1));
        assertThat(server.taken()).doesNotContain(BOB);
        assertThat(readers()).contains(BOB);
    }

    @Test
    void who_is_unknown_on_three_days_is_unsubscribed_and_not_earlier() {
        server.answer("RCPT TO:<bob", "550 5.1.1 no such user");
        for (var evening = 1; evening <= 5; evening++) {
            postman.carry(news());
        }
        clock.move(Duration.ofDays(1));
        postman.carry(news());
        assertThat(readers()).containsExactly(ANN, BOB, CLEO);
        clock.move(Duration.ofDays(1));
        postman.carry(news());
        assertThat(readers()).containsExactly(ANN, CLEO);
    }

    @Test
    void a_letter_that_arrives_makes_up_for_those_days() {
        for (var day = 1; day <= 4; day++) {
            if (day == 3) {
                server.answerAsUsual();
            } else {
                server.answer("RCPT TO:<bob", "550 5.1.1 no such user");
            }
            postman.carry(news());
            clock.move(Duration.ofDays(1));
        }
        assertThat(readers()).contains(BOB);
    }

    @ParameterizedTest
    @CsvSource({"MAIL FROM, 550 5.7.1 you may not", "MAIL FROM, 451 later", "EHLO, 421 closing"})
    void while_the_server_takes_no_letters_none_is_lost_and_no_reader_suffers(String step, String answer) {
        server.answer(step, answer);
        server.answer("HELO", step.equals("EHLO") ? answer : "250 fine");
        var news = news();
        assertThat(postman.carry(news)).isEqualTo(MailingProgress.NOBODY);
        server.answerAsUsual();
        assertThat(postman.carry(news)).isEqualTo(MailingProgress.OVER);
        assertThat(server.taken()).containsExactlyInAnyOrder(ANN, BOB, CLEO);
    }

    @Test
    void a_letter_refused_for_what_it_says_is_not_held_against_the_reader() {
        server.answer(".", "554 5.6.0 looks like spam");
        for (var day = 0; day < 5; day++) {
            assertThat(postman.carry(news())).isEqualTo(MailingProgress.OVER);
            clock.move(Duration.ofDays(1));
        }
        assertThat(server.taken()).isEmpty();
        assertThat(readers()).hasSize(3);
    }

    @Test
    void what_a_crash_has_left_behind_is_sent_later() throws Exception {
        var news = news();
        var first = mailings.untried(news, 1).getFirst();
        assertThat(mailings.attempt(first, clock.instant().plus(Duration.ofMinutes(10))))
                .isTrue();
        assertThat(postman().carry(news)).isEqualTo(MailingProgress.OVER);
        assertThat(server.taken()).hasSize(2);
        passes(Duration.ofMinutes(10));
        assertThat(server.taken()).containsExactlyInAnyOrder(ANN, BOB, CLEO);
    }
}
