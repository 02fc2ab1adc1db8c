package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Mailboxes.Arrived;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Mails to many readers, and when the public is reminded by which channel (behaviour.md, The window, Announcing and
 * Operation).
 */
class MailingTest extends ChannelStory {
    @Test
    void thirty_readers_each_have_their_mail_though_the_app_stops_in_the_middle() throws Exception {
        var issue = announced(FilledForm.saturdayWork());
        var everybody = IntStream.range(0, 30)
                .mapToObj(number -> "reader" + number + "@mail.example")
                .toList();
        for (var address : everybody) {
            readers().subscribe(address, "");
        }

        clock.move(Duration.ofSeconds(1));
        ann.comments(issue, "/extend 30m");
        outside.mail().await(5);
        theAppIsOffFor(Duration.ofMinutes(3));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(recipients()).containsAll(everybody));
        settle();

        var mails = outside.mail().all().stream().collect(Collectors.groupingBy(Arrived::to));
        assertThat(mails.keySet()).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(mails.values())
                .as("who has it twice can see that, as their mail program does")
                .allSatisfy(copies -> assertThat(copies)
                        .extracting(mail -> mail.header("Message-ID"))
                        .containsOnly(copies.getFirst().header("Message-ID")));
        comments(ann, issue, "/cancel it is a test");
    }

    private Set<String> recipients() {
        return Set.copyOf(outside.mail().recipients());
    }

    @Test
    void a_full_outage_is_recalled_a_week_and_a_day_before_and_in_chats_an_hour_before() throws Exception {
        var issue = announced(FilledForm.saturdayWork().with("Start", "2026-12-19 22:00"));
        ticks(bob, issue, "P2");
        readers().subscribe("reader@mail.example", "");

        itIs("2026-12-12T20:59:00Z");
        assertThat(reminders()).containsExactly(0, 0, 0, 0, 0);
        itIs("2026-12-12T21:00:30Z");
        assertThat(reminders()).containsExactly(1, 1, 1, 1, 1);
        assertThat(outside.mail().all().getLast().subject())
                .isEqualTo("Maintenance reminder: Shop closed for maintenance");
        itIs("2026-12-18T21:00:30Z");
        assertThat(reminders()).containsExactly(2, 2, 2, 2, 2);
        itIs("2026-12-19T20:00:30Z");
        assertThat(reminders()).containsExactly(3, 3, 2, 2, 2);
        comments(ann, issue, "/cancel it is a test");
    }

    /** How many there were in Slack and Teams, at the webhook, by mail and on Statuspage. */
    private List<Integer> reminders() {
        return List.of(
                outside.slack().texts().size() - 1,
                outside.teams().texts().size() - 1,
                outside.webhook().texts().size() - 1,
                outside.mail().all().size(),
                outside.statuspage()
                                .incidents()
                                .getFirst()
                                .path("incident_updates")
                                .size()
                        - 1);
    }

    @Test
    void what_only_degrades_is_not_recalled_a_week_before() {
        var issue = announced(
                FilledForm.saturdayWork().with("Impact", "Degraded performance").with("Start", "2026-12-19 22:00"));
        itIs("2026-12-18T20:59:00Z");
        assertThat(outside.webhook().texts()).hasSize(1);
        itIs("2026-12-18T21:00:30Z");
        assertThat(outside.webhook().texts()).hasSize(2);
        comments(ann, issue, "/cancel it is a test");
    }
}
