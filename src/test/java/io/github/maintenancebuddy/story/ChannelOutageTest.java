package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Listener;
import io.github.maintenancebuddy.channel.standin.Mailboxes.Arrived;
import io.github.maintenancebuddy.channel.standin.StandIn;
import io.github.maintenancebuddy.github.standin.Issue;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel is down for an hour: what is still news comes when it is back, and no burst (product.md section 12). */
class ChannelOutageTest extends OutsideStory {
    private static final String NEWS = "It takes longer.";

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "webhook", "statuspage", "mail"})
    void what_is_overtaken_is_dropped_and_the_rest_is_told(String channel) throws Exception {
        var issue = announced(FilledForm.saturdayWork());
        readers().subscribe(shop.name() + "@mail.example", "");
        itIs("2026-12-05T21:00:00Z");

        goesDown(channel);
        happens(issue, "/start anyway the night is short", Duration.ZERO);
        happens(issue, "/extend 30m", Duration.ofMinutes(1));
        happens(issue, "/extend 15m", Duration.ofMinutes(1));
        happens(issue, "/publish " + NEWS, Duration.ofHours(1));
        comesBack(channel);
        settle();

        var heard = heard(channel);
        assertThat(heard).as("one notice is news").hasSize(1);
        assertThat(heard.getFirst()).contains(NEWS);
        comments(ann, issue, "/status");
        assertThat(lastSaid(issue)).doesNotContain("**unknown**", "**failed**");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alertmanager", "pagerduty"})
    void one_silence_is_there_once_it_can_be(String channel) {
        var issue = announced(FilledForm.saturdayWork());
        itIs("2026-12-05T21:00:00Z");
        goesDown(channel);
        happens(issue, "/start anyway the night is short", Duration.ZERO);
        happens(issue, "/note still at it", Duration.ofMinutes(25));
        happens(issue, "/note still at it", Duration.ofMinutes(35));
        comesBack(channel);
        settle();

        var silent = channel.equals("pagerduty")
                ? outside.pagerDuty().active()
                : outside.alertmanager().active();
        assertThat(silent).hasSize(channel.equals("pagerduty") ? 1 : 2);
        assertThat(silent).allSatisfy(one -> assertThat(one).endsWith("2026-12-05T22:30:01Z"));
        comments(ann, issue, "/complete anyway it was quick");
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
                .as("what happened to the closing notice may be heard later")
                .containsPattern("[23] notices did not reach the channel `slack`.")
                .containsPattern("It is not known whether [23] notices did reach the channel `teams`.")
                .containsPattern("[23] notices did not reach the channel `statuspage`.")
                .doesNotContain("the channel `partners`", "the channel `readers`");
    }

    /** Somebody comments so much later, and what follows from it is decided; who is down is not waited for. */
    private void happens(Issue issue, String comment, Duration later) {
        clock.move(later.plusSeconds(1));
        ann.comments(issue, comment);
        decided();
    }

    private void goesDown(String channel) {
        if (channel.equals("mail")) {
            outside.mail().goDown();
        } else {
            server(channel).goDown();
        }
    }

    private void comesBack(String channel) {
        if (channel.equals("mail")) {
            outside.mail().comeBack();
        } else {
            server(channel).comeBack();
        }
    }

    private StandIn server(String channel) {
        return switch (channel) {
            case "slack" -> outside.slack();
            case "teams" -> outside.teams();
            case "webhook" -> outside.webhook();
            case "statuspage" -> outside.statuspage();
            case "alertmanager" -> outside.alertmanager();
            default -> outside.pagerDuty();
        };
    }

    /** What came since the announcement. */
    private List<String> heard(String channel) {
        return switch (channel) {
            case "statuspage" -> outside.statuspage().incidents().getFirst().path("incident_updates").valueStream()
                    .map(update -> update.path("body").asString())
                    .toList()
                    .reversed()
                    .stream()
                    .skip(1)
                    .toList();
            case "mail" -> outside.mail().all().stream().map(Arrived::text).toList();
            default -> Stream.of((Listener) server(channel))
                    .flatMap(chat -> chat.texts().stream().skip(1))
                    .toList();
        };
    }
}
