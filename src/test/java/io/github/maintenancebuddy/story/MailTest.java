package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Mailboxes;
import io.github.maintenancebuddy.channel.standin.Mailboxes.Arrived;
import io.github.maintenancebuddy.github.standin.Issue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers who have the news by mail, from signing up to leaving (behaviour.md, Announcing). */
class MailTest extends Story {
    private final Mailboxes mail = new Mailboxes();
    private MailSubscribers readers;

    @Override
    protected Map<String, Object> database(Path folder) {
        var settings = new HashMap<>(super.database(folder));
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", mail.port());
        settings.put("server.forward-headers-strategy", "framework");
        settings.put("maintenance-buddy.channels.readers.type", "mail");
        settings.put("maintenance-buddy.channels.readers.from", "Shop operations <ops@shop.example>");
        settings.put("maintenance-buddy.channels.readers.repositories", "acme/*");
        return settings;
    }

    @AfterAll
    void closeTheMailboxes() {
        mail.close();
    }

    @BeforeEach
    void theShopHasReaders() throws Exception {
        readers = new MailSubscribers(app, mail, shop.fullName());
        mail.empty();
        shop.file(".github/maintenance.yml", "channels: [readers]\n");
    }

    @Test
    void a_reader_signs_up_follows_a_maintenance_and_leaves_with_one_click() throws Exception {
        var issue = announced();
        assertThat(app.page(page())).contains("action=\"/mail/subscribe\"", "value=\"API\"");

        // Opening the link does nothing yet, since mail programs do that by themselves.
        var invitation = readers.invited("Reader@Mail.example", "");
        assertThat(invitation.subject()).isEqualTo("Please confirm: email about maintenance of " + shop.fullName());
        var link = MailSubscribers.link(invitation.text());
        assertThat(app.page(link)).contains("Subscribe?", "reader@mail.example", "<button>Subscribe</button>");
        assertThat(subscriptions()).isZero();

        assertThat(readers.post(link, "").body()).contains("You are subscribed");
        comments(ann, issue, "/extend 30m the index is slow");
        var extended = mail.await(1).getFirst();
        assertThat(extended.subject()).isEqualTo("Maintenance has a new planned end: Shop closed for maintenance");
        assertThat(extended.to()).isEqualTo("reader@mail.example");
        assertThat(extended.header("From")).isEqualTo("Shop operations <ops@shop.example>");
        assertThat(extended.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(extended.header("Precedence")).isEqualTo("bulk");
        assertThat(extended.text())
                .contains("Shop closed for maintenance", "New planned end: Sun 6 Dec 2026, 00:30 Europe/Berlin")
                .contains("https://status.example" + page() + "/" + issue.number())
                .contains("You get this email because you subscribed to maintenance of " + shop.fullName() + ".")
                .doesNotContain("the index is slow", "Move the orders", "@ann", "@bob");
        assertThat(extended.html()).contains("<h1", "Shop closed for maintenance", "Unsubscribe</a>");

        comments(ann, issue, "/cancel the vendor has moved the release");
        var cancelled = mail.await(2).getLast();
        assertThat(cancelled.subject()).isEqualTo("Maintenance cancelled: Shop closed for maintenance");
        assertThat(cancelled.header("References")).isEqualTo(extended.header("References"));
        assertThat(cancelled.header("Message-ID")).isNotEqualTo(extended.header("Message-ID"));

        leavesBy(cancelled);
        announced();
        assertThat(mail.all()).hasSize(2);
    }

    /** As RFC 8058 says: one POST without a cookie, and no page in between; by the link alone nothing happens. */
    private void leavesBy(Arrived sent) throws Exception {
        assertThat(sent.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        var link = MailSubscribers.link(sent.header("List-Unsubscribe"));
        assertThat(MailSubscribers.link(sent.text().substring(sent.text().indexOf("Unsubscribe: "))))
                .isEqualTo(link);
        assertThat(app.page(link)).contains("Unsubscribe?");
        assertThat(subscriptions()).isEqualTo(1);
        assertThat(readers.post(link, "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(200);
        assertThat(subscriptions()).isZero();
        assertThat(readers.post(link, "List-Unsubscribe=One-Click").body()).contains("You are unsubscribed");
        assertThat(app.page(link)).contains("You are unsubscribed");
    }

    @Test
    void readers_get_news_of_the_services_they_chose_and_each_is_alone_in_the_mail() throws Exception {
        announced();
        readers.subscribe("api@mail.example", "&services=API");
        readers.subscribe("all@mail.example", "&services=No+such+service");
        var other = opens(
                ann,
                FilledForm.saturdayMigration().with("Services affected", "Web").with("Start", "2026-12-07 22:00"));
        comments(ann, other, "/announce");
        assertThat(mail.recipients()).containsExactly("all@mail.example");
        announced();
        assertThat(mail.recipients())
                .containsExactlyInAnyOrder("all@mail.example", "all@mail.example", "api@mail.example");
        assertThat(kept(other).publicity().receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.failed()).isFalse());
    }

    @Test
    void nobody_learns_who_reads_or_makes_us_write_to_others() throws Exception {
        announced();
        readers.subscribe("known@mail.example", "");
        var known = readers.ask(readers.form("known@mail.example"));
        assertThat(known.body()).contains("Check your inbox");
        for (var other : new String[] {
            readers.form("unknown@mail.example"),
            readers.form("x@mail.example\r\nBcc: victim@mail.example"),
            readers.form("a@mail.example,b@mail.example"),
            readers.form("machine@mail.example") + "&website=x",
            "place=" + shop.fullName()
        }) {
            assertThat(readers.ask(other).body()).as(other).isEqualTo(known.body());
        }
        readers.ask(readers.form("known@mail.example"));
        readers.ask(readers.form("known@mail.example"));
        readers.ask(readers.form("known@mail.example"));
        var tooMany = readers.ask(readers.form("somebody@mail.example"));
        assertThat(tooMany.statusCode())
                .as("the tenth and more from one network")
                .isEqualTo(429);
        mail.await(3);
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(mail.recipients())
                        .as("three invitations a day to an address, the first one counted before")
                        .containsExactlyInAnyOrder("known@mail.example", "known@mail.example", "unknown@mail.example"));
    }

    @Test
    void no_form_and_no_subscription_where_the_repository_has_no_mail_or_no_page() throws Exception {
        shop.file(".github/maintenance.yml", null);
        announced();
        assertThat(app.page(page())).contains("Get notified").doesNotContain("/mail/subscribe");
        assertThat(readers.ask(readers.form("reader@mail.example")).statusCode())
                .isEqualTo(404);
        assertThat(readers.ask("place=acme/nothing&address=reader@mail.example").statusCode())
                .isEqualTo(404);
        assertThat(readers.ask("").statusCode()).isEqualTo(404);
        var forged = readers.post("/mail/confirm/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "");
        assertThat(forged.statusCode()).isEqualTo(404);
        assertThat(forged.body()).contains("This link does not work");
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void a_mail_server_that_was_down_for_an_hour_gets_what_is_still_news_and_no_burst() throws Exception {
        var issue = announced();
        readers.subscribe("reader@mail.example", "");
        mail.goDown();
        for (var act : new String[] {"/extend 30m", "/extend 15m", "/extend 15m"}) {
            clock.move(Duration.ofMinutes(20));
            ann.comments(issue, act);
            decided();
        }
        ann.comments(issue, "/publish We have more to move than we thought.");
        decided();
        mail.comeBack();
        mail.await(1);
        settle();
        assertThat(mail.all())
                .extracting(Arrived::subject)
                .containsExactly(
                        "Maintenance has a new planned end: Shop closed for maintenance",
                        "Maintenance update: Shop closed for maintenance");
    }

    private Issue announced() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/announce");
        return issue;
    }

    private String page() {
        return "/status/" + shop.fullName();
    }

    private int subscriptions() {
        return app.bean(JdbcClient.class)
                .sql("select count(*) from subscription where place = :place")
                .param("place", shop.fullName())
                .query(Integer.class)
                .single();
    }
}
