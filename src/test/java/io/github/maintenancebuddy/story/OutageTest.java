package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.RequestRecord;
import io.github.maintenancebuddy.github.standin.Role;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** GitHub is down, or wants to be left alone, while the night goes on (behaviour.md, Operation). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest extends Story {
    /** The first of these stories, while the app does not even know its own name. */
    @Test
    @Order(1)
    void the_app_starts_while_GitHub_is_down_and_a_bot_is_the_first_to_do_something() {
        gitHub.faults().down();
        gitHub.webhookFaults().loseNext("issues.opened");
        gitHub.webhookFaults().loseNext("issues.labeled");
        var form = FilledForm.saturdayMigration();
        var issue = ann.opens(shop, form.title(), form.text(), "maintenance");
        shop.grant("renovate[bot]", Role.WRITE);
        gitHub.person("renovate[bot]").edits(issue, body -> body + "\n\nSeen by Renovate.");
        Awaitility.await()
                .until(() -> gitHub.requests().stream()
                        .anyMatch(request -> request.path().equals("/app")));

        gitHub.faults().up();
        settle();

        assertThat(issue.labels()).contains("maintenance: scheduled");
    }

    @Test
    void GitHub_is_down_while_the_night_begins() throws Exception {
        var issue = prepared();
        var before = said(issue).size();
        gitHub.faults().down();

        // Two reminders pass; Ann is there in time, and the website still takes her ticks.
        timeIs("2026-12-05T20:00:00Z");
        timeIs("2026-12-05T20:50:00Z");
        ann.unticks(issue, "P3");
        clock.move(Duration.ofSeconds(1));
        ann.ticks(issue, "P3");
        decided();
        timeIs("2026-12-05T21:00:00Z");
        assertThat(kept(issue).phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(app.page("/status/" + shop.fullName())).contains("In progress");
        timeIs("2026-12-05T21:10:00Z");
        ann.ticks(issue, "C1");
        decided();
        assertThat(said(issue)).hasSize(before);

        gitHub.faults().up();
        settle();

        assertThat(said(issue)).hasSize(before + 1);
        assertThat(lastSaid(issue)).contains("**Started.**");
        assertThat(issue.labels()).contains("maintenance: in progress").doesNotContain("maintenance: scheduled");
        assertThat(issue.body()).contains("- [x] `C1`", "In progress");
        assertThat(kept(issue).timeline().entries())
                .filteredOn(entry -> entry.what().toString().startsWith("Dropped"))
                .hasSize(2);
    }

    @Test
    void GitHub_is_down_for_the_whole_night_and_no_burst_of_questions_follows() {
        var issue = prepared();
        timeIs("2026-12-05T20:30:00Z");
        comments(ann, issue, "/note all are here");
        var before = said(issue).size();
        gitHub.faults().down();

        for (var time = Instant.parse("2026-12-05T21:00:00Z");
                time.isBefore(Instant.parse("2026-12-06T02:00:00Z"));
                time = time.plus(Duration.ofMinutes(15))) {
            clock.moveTo(time);
            decided();
        }
        gitHub.faults().up();
        settle();

        assertThat(said(issue).subList(before, said(issue).size())).hasSizeLessThanOrEqualTo(3);
        assertThat(said(issue)).anyMatch(comment -> comment.contains("**Started.**"));
        assertThat(issue.labels()).contains("maintenance: overrun");
    }

    @Test
    void a_command_given_while_GitHub_is_down_is_obeyed_when_it_is_back() {
        var issue = prepared();
        gitHub.faults().down();
        var comment = dave.comments(issue, "/note the router blinks");
        gitHub.awaitWebhooks();
        assertThat(answers(comment)).isEmpty();

        gitHub.faults().up();
        settle();

        assertThat(answers(comment)).containsExactly("+1");
    }

    @Test
    void nothing_is_sent_before_the_time_that_GitHub_has_named_is_over() {
        var issue = prepared();
        gitHub.faults().next("POST", "/reactions$").secondaryLimit(429, Duration.ofSeconds(2));

        comments(ann, issue, "/extend 30m");
        comments(cleo, issue, "/note what a night");

        var requests = gitHub.requests();
        var limited = requests.stream()
                .filter(request -> request.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(requests.subList(requests.indexOf(limited) + 1, requests.size()))
                .isNotEmpty()
                .extracting(RequestRecord::at)
                .allMatch(at -> at.isAfter(limited.at().plus(Duration.ofMillis(1_900))));
        assertThat(issue.body()).contains("2 h 30 min");
    }

    /** Another owner, and the last of these stories, since what the limit holds up comes a minute later only. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_limit_that_names_no_time_is_a_minute_long_and_holds_up_nobody_else() {
        var ours = shop;
        shop = hire(gitHub.repository("umbrella/shop").publicly());
        var silenced = opens(ann, FilledForm.saturdayMigration());
        shop = ours;
        var issue = prepared();
        gitHub.forgetRequests();
        gitHub.faults().next("POST", "/repos/umbrella/.*/reactions$").secondaryLimit(403, null);

        clock.move(Duration.ofSeconds(1));
        ann.comments(silenced, "/extend 30m");
        Awaitility.await().until(() -> gitHub.requests().stream().anyMatch(request -> request.status() == 403));
        ann.comments(silenced, "/note and nothing more");
        clock.move(Duration.ofSeconds(1));
        var comment = ann.comments(issue, "/extend 30m");
        Awaitility.await().until(() -> issue.body().contains("2 h 30 min"));

        assertThat(answers(comment)).containsExactly("+1");
        assertThat(gitHub.requests().stream()
                        .filter(request -> request.path().contains("umbrella"))
                        .reduce((a, b) -> b))
                .hasValueSatisfying(last -> assertThat(last.status()).isEqualTo(403));
    }

    /** Announced, accepted and prepared, so that it would start by itself. */
    private Issue prepared() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/announce");
        ticks(bob, issue, "P2");
        tickAll(ann, issue, "P", 3);
        itIs("2026-12-05T19:30:00Z");
        gitHub.forgetRequests();
        return issue;
    }

    private void timeIs(String time) {
        clock.moveTo(Instant.parse(time));
        decided();
    }
}
