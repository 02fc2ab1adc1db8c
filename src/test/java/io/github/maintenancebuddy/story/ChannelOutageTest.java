package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Mailboxes.Arrived;
import io.github.maintenancebuddy.channel.standin.StandIn;
import io.github.maintenancebuddy.github.standin.Issue;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All channels are down for an hour: what is still news comes when they are back, and no burst (behaviour.md,
 * Operation).
 */
class ChannelOutageTest extends ChannelStory {
    private static final String NEWS = "It takes longer.";
    private static final List<String> CHANNELS = List.of("slack", "teams", "webhook", "statuspage", "mail");

    @Test
    void what_is_overtaken_is_dropped_the_rest_is_sent_and_github_is_not_held_up() throws Exception {
        var issue = announced(FilledForm.saturdayWork());
        readers().subscribe("reader@mail.example", "");
        itIs("2026-12-05T21:00:00Z");

        outside.servers().forEach(StandIn::goDown);
        outside.mail().goDown();
        happens(issue, "/start anyway the night is short", Duration.ZERO);
        happens(issue, "/extend 30m", Duration.ofMinutes(1));
        happens(issue, "/extend 15m", Duration.ofMinutes(1));
        happens(issue, "/publish " + NEWS, Duration.ofHours(1));
        Awaitility.await().untilAsserted(() -> assertThat(issue.body()).contains("**In progress**", "extended twice"));

        nobodyIsTrying();
        outside.servers().forEach(StandIn::comeBack);
        outside.mail().comeBack();
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            for (var channel : CHANNELS) {
                assertThat(received(channel)).as(channel).isNotEmpty();
            }
        });
        settle();
        for (var channel : CHANNELS) {
            assertThat(received(channel)).as(channel).singleElement().asString().contains(NEWS);
        }
        assertThat(outside.alertmanager().active()).hasSize(2).allMatch(silence -> silence.endsWith("T22:30:01Z"));
        assertThat(outside.pagerDuty().active()).hasSize(1).allMatch(silence -> silence.endsWith("T22:30:01Z"));
        comments(ann, issue, "/status");
        assertThat(lastSaid(issue)).doesNotContain("**unknown**");
    }

    @Test
    void the_post_mortem_names_each_channel_that_missed_something() {
        outside.slack().onlyAnswers(404);
        outside.teams().onlyAnswers(502);
        outside.statuspage().onlyAnswers(401);
        var issue = announced(FilledForm.saturdayWork());
        itIs("2026-12-05T21:00:00Z");
        comments(ann, issue, "/start anyway the night is short");
        comments(ann, issue, "/complete anyway it was quick");

        var postMortem = shop.issues().stream()
                .filter(other -> other.labels().contains("post-mortem"))
                .findFirst()
                .orElseThrow();
        assertThat(postMortem.body())
                .as("what happened to the closing notice may be said later")
                .containsPattern("[23] notices did not reach the channel `slack`.")
                .containsPattern("It is not known whether [23] notices did reach the channel `teams`.")
                .containsPattern("[23] notices did not reach the channel `statuspage`.")
                .doesNotContain("the channel `partners`", "the channel `readers`");
    }

    /** What was begun before the last news were known is over. */
    private void nobodyIsTrying() {
        var database = JdbcClient.create(app.bean(DataSource.class));
        Awaitility.await()
                .until(() -> database.sql("select count(*) from queue where holder <> ''")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** Somebody comments so much later, and what follows from it is decided; who is down is not waited for. */
    private void happens(Issue issue, String comment, Duration later) {
        clock.move(later.plusSeconds(1));
        ann.comments(issue, comment);
        decided();
    }

    /** What came since the announcement. */
    private List<String> received(String channel) {
        return switch (channel) {
            case "slack" -> later(outside.slack().texts());
            case "teams" -> later(outside.teams().texts());
            case "webhook" -> later(outside.webhook().texts());
            case "mail" -> outside.mail().all().stream().map(Arrived::text).toList();
            default ->
                later(outside.statuspage()
                        .incidents()
                        .getFirst()
                        .path("incident_updates")
                        .valueStream()
                        .map(update -> update.path("body").asString())
                        .toList()
                        .reversed());
        };
    }

    private static List<String> later(List<String> texts) {
        return texts.subList(1, texts.size());
    }
}
