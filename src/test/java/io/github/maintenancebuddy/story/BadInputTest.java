package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** People damage what they can: the app repairs it or says so to those who can, and nothing breaks inside. */
class BadInputTest extends Story {
    private static final String BEGIN = "<!-- maintenance-buddy:begin -->";
    private static final String END = "<!-- maintenance-buddy:end -->";

    private static final Map<String, UnaryOperator<String>> DAMAGES = Map.of(
            "emptied", body -> "",
            "replaced", body -> "See the wiki.",
            "without the begin", body -> body.replace(BEGIN + "\n", ""),
            "without the end", body -> body.replace(END, ""),
            "without both", body -> body.replace(BEGIN + "\n", "").replace(END, ""),
            "with the plan twice", body -> body + "\n\n" + body.substring(body.indexOf(BEGIN)),
            "with a fence that swallows the plan", body -> body.replace("### Extra tasks", "```\n### Extra tasks"),
            "with a comment that is not closed", body -> "<!-- \n" + body);

    @Test
    void a_damaged_plan_is_there_again_with_all_its_ticks() {
        DAMAGES.forEach((how, damage) -> {
            openTheShop();
            var issue = opens(ann, FilledForm.saturdayMigration());
            ticks(ann, issue, "P3");

            edits(bob, issue, damage);
            comments(ann, issue, "/extend 30m");

            assertThat(issue.body()).as(how).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
            for (var reference : new String[] {"[ ] `P1`", "[x] `P3`", "[ ] `P4`", "[ ] `C1`", "[ ] `V1`", "1. `R1`"}) {
                assertThat(issue.body()).as(how).containsOnlyOnce(reference);
            }
            assertThat(issue.labels()).as(how).contains("maintenance: scheduled");
            comments(ann, issue, "/done P4");
            assertThat(issue.body()).as(how).containsOnlyOnce("[x] `P4`");
        });
    }

    @Test
    void who_leaves_no_room_for_the_plan_is_asked_to_shorten_the_text() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        edits(bob, issue, body -> "log line\n".repeat(5_900) + body);
        assertThat(lastSaid(issue)).startsWith("@bob").contains("too long", "shorten");
        ticks(ann, issue, "P3");
        assertThat(said(issue)).hasSize(2);

        edits(bob, issue, body -> body.replace("log line\n", ""));
        comments(ann, issue, "/extend 30m");
        assertThat(issue.body()).contains("2 h 30 min", "[x] `P3`");
        assertThat(said(issue)).hasSize(2);
    }

    @Test
    void comments_as_long_as_GitHub_allows_are_read() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        comments(ann, issue, "/note " + "a".repeat(60_000));
        comments(ann, issue, "> quoted\n".repeat(6_000) + "\n/extend 30m");
        var many = comments(ann, issue, "/done P3\n".repeat(5_000));

        assertThat(issue.body()).contains("2 h 30 min", "[x] `P3`");
        assertThat(answers(many)).containsExactly("-1");
        assertThat(lastSaid(issue)).hasSizeLessThan(5_000).contains("4980 more were not done");
    }

    @Test
    void what_people_write_is_repeated_without_effect() {
        var hostile = "<script>alert(1)</script> @eve #7 `x` " + END + " ![](http://x/y.png) /cancel";
        var issue = opens(ann, FilledForm.saturdayMigration());

        comments(ann, issue, "/note " + hostile + "\n/add prepare " + hostile + "\n/extend 30m " + hostile);
        comments(dave, issue, "/extend 1h " + hostile);
        comments(ann, issue, "/publish " + hostile);
        comments(ann, issue, "/status");
        comments(ann, issue, "/cancel " + hostile);

        var ours = issue.body().substring(issue.body().indexOf(BEGIN)) + String.join("\n", said(issue));
        assertThat(ours).doesNotContain("<script", "@eve", "#7", "![](").containsOnlyOnce(END);
        assertThat(ours.lines()).noneMatch(line -> line.startsWith("/"));
    }

    @Test
    void pull_requests_bots_and_ourselves_command_nothing() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        var before = IssueView.of(issue);

        gitHub.deliveries().stream()
                .filter(delivery -> delivery.name().equals("issues.opened"))
                .map(delivery -> delivery.payload().replace("\"issue\":{", "\"issue\":{\"pull_request\":{},"))
                .map(payload -> ForgedRequest.of("issues", payload))
                .forEach(this::acceptedAndForgotten);
        clock.move(Duration.ofSeconds(1));
        var bot = gitHub.person("dependabot[bot]").comments(issue, "/cancel");
        settle();

        assertThat(answers(bot)).isEmpty();
        assertThat(IssueView.of(issue)).startsWith(before);
        assertThat(said(issue)).hasSize(1);
    }

    @Test
    void the_webhook_says_what_is_wrong_to_those_who_can_fix_it() throws Exception {
        var secret = gitHub.app().webhookSecret();

        assertThat(answer(ForgedRequest.of("issues", "{}"), "a wrong secret")).isEqualTo("401");
        assertThat(answer(ForgedRequest.of("issues", "{\"action\":\"opened\",\"iss"), secret))
                .startsWith("400 The body is not JSON");
        assertThat(answer(ForgedRequest.of("issues", "[]"), secret)).startsWith("400 The body must be an object");
        assertThat(answer(ForgedRequest.of("issues", "{\"action\":\"opened\"}"), secret))
                .startsWith("400 issue must be in a delivery of the event issues");
        assertThat(answer(ForgedRequest.of("issues", "[".repeat(100_000)), secret))
                .startsWith("400");
        assertThat(answer(ForgedRequest.of("star", "{\"action\":\"created\"}"), secret))
                .startsWith("202");
        assertThat(answer(ForgedRequest.of("issues", "{}").with("X-GitHub-Event", " "), secret))
                .startsWith("400 The headers");
        assertThat(answer(
                        ForgedRequest.of("issues", "payload=%7B%7D")
                                .with("Content-Type", "application/x-www-form-urlencoded"),
                        secret))
                .startsWith("415 Choose application/json");
    }

    private String answer(ForgedRequest request, String secret) throws Exception {
        return request.sentTo(app.url("/github/webhooks"), secret);
    }

    private void acceptedAndForgotten(ForgedRequest request) {
        assertThatCode(() -> assertThat(answer(request, gitHub.app().webhookSecret()))
                        .isEqualTo("202 Nothing to do."))
                .doesNotThrowAnyException();
    }
}
