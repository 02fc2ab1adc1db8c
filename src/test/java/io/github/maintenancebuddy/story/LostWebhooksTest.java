package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.CloseReason;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Role;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What webhooks should have brought and have not (behaviour.md, Operation). */
class LostWebhooksTest extends LostWebhookStory {
    @Test
    void a_lost_tick_of_a_plain_task_is_found_and_counts() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        loses("issues.edited", () -> ticks(ann, issue, "P3"));
        assertThat(status(issue)).contains("`P3`");
        reconciles();

        assertThat(status(issue)).doesNotContain("`P3`");
        assertThat(issue.body()).contains("- [x] `P3`");
    }

    @Test
    void a_lost_tick_never_accepts_announces_or_checks() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());

        loses("issues.edited", () -> ticks(ann, issue, "P1"));
        loses("issues.edited", () -> ticks(bob, issue, "P2"));
        reconciles();
        passes(Duration.ofMinutes(2));

        assertThat(status(issue)).contains("`P1`", "`P2`");
        assertThat(app.page("/status/" + shop.fullName())).doesNotContain("Shop closed for maintenance");
    }

    @Test
    void a_lost_last_tick_is_no_verification_by_a_second_person() {
        var issue = running();
        comments(ann, issue, "/done " + references(issue, "C"));
        comments(cleo, issue, "/done " + checks(issue, "C"));
        comments(ann, issue, "/done " + references(issue, "V").replaceFirst("V1 ?", ""));
        assertThat(issue.labels()).contains("maintenance: verifying");

        passes(Duration.ofMinutes(5));
        loses("issues.edited", () -> ticks(bob, issue, "V1"));
        reconciles();
        passes(Duration.ofMinutes(2));

        assertThat(issue.labels()).contains("maintenance: verifying");
        assertThat(lastSaid(issue)).contains("@bob");
    }

    @Test
    void an_issue_whose_webhooks_are_lost_becomes_a_maintenance() {
        opens(ann, FilledForm.saturdayMigration());

        gitHub.webhookFaults().loseNext("issues.labeled");
        loses("issues.opened", () -> opens(bob, FilledForm.saturdayMigration().with("Buddy", "cleo")));
        var second = shop.issues().getLast();
        assertThat(said(second)).isEmpty();
        reconciles();

        assertThat(second.labels()).contains("maintenance: scheduled");
        assertThat(said(second)).hasSize(1);
        reconciles();
        assertThat(said(second)).hasSize(1);
    }

    @Test
    void a_lost_command_is_obeyed_once() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        gitHub.webhookFaults().failNext("issue_comment.created");
        var comment = comments(ann, issue, "/extend 30m");
        assertThat(answers(comment)).isEmpty();
        reconciles();
        assertThat(answers(comment)).containsExactly("+1");
        assertThat(issue.body()).contains("2 h 30 min");

        reconciles();
        asksForFailed();
        assertThat(issue.body()).contains("2 h 30 min");
    }

    @Test
    void bots_old_and_edited_comments_command_nothing() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        loses("issue_comment.created", () -> comments(gitHub.person("dependabot[bot]"), issue, "/cancel"));
        var edited = comments(ann, issue, "Shall we?");
        loses("issue_comment.edited", () -> {
            passes(Duration.ofSeconds(1));
            ann.editsComment(edited, "/cancel");
        });
        reconciles();
        loses("issue_comment.created", () -> comments(ann, issue, "/cancel"));
        passes(Duration.ofHours(25));
        reconciles();

        assertThat(issue.isOpen()).isTrue();
    }

    @Test
    void a_lost_fix_of_the_form_schedules_it() {
        var issue = opens(ann, FilledForm.saturdayMigration().without("Duration"));

        loses(
                "issues.edited",
                () -> edits(ann, issue, body -> body.replace("### Duration\n\n_No response_", "### Duration\n\n2h")));
        reconciles();

        assertThat(issue.labels()).contains("maintenance: scheduled");
    }

    @Test
    void a_lost_closing_counts_once() {
        var cancelled = opens(ann, FilledForm.saturdayMigration());
        var tooEarly = opens(ann, FilledForm.saturdayMigration());
        var deleted = opens(ann, FilledForm.saturdayMigration());

        shop.grant("cleo", Role.ADMIN);
        gitHub.webhookFaults().loseNext("issues.deleted");
        cleo.deletes(deleted);
        loses("issues.closed", () -> ann.closes(cancelled, CloseReason.NOT_PLANNED));
        gitHub.webhookFaults().failNext("issues.closed");
        dave.closes(tooEarly, CloseReason.COMPLETED);
        settle();
        reconciles();
        assertThat(cancelled.labels()).contains("maintenance: cancelled");
        assertThat(tooEarly.isOpen()).isTrue();
        assertThat(lastSaid(tooEarly)).startsWith("@dave");

        var said = said(tooEarly).size();
        reconciles();
        asksForFailed();
        assertThat(said(tooEarly)).hasSize(said);
    }

    @Test
    void where_nothing_was_lost_reconciling_changes_nothing_and_costs_one_request() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        ticks(ann, issue, "P1", "P3");
        comments(ann, issue, "/note nothing is lost\n/extend 30m");
        comments(dave, issue, "Good luck!");
        passes(Duration.ofHours(1));
        passes(Duration.ofHours(1));
        reconciles();
        var body = issue.body();
        var said = said(issue);

        passes(Duration.ofHours(1));
        gitHub.forgetRequests();
        reconciles();

        assertThat(gitHub.requests())
                .filteredOn(request -> !request.path().contains("/access_tokens"))
                .singleElement()
                .matches(request -> request.method().equals("GET"));
        assertThat(issue.body()).isEqualTo(body);
        assertThat(said(issue)).isEqualTo(said);
    }

    /** Under way, with everything prepared. */
    private Issue running() {
        var issue = opens(ann, FilledForm.saturdayMigration().with("Kind of work", "Other"));
        comments(bob, issue, "/accept");
        comments(ann, issue, "/announce");
        comments(ann, issue, "/start anyway we are all here");
        return issue;
    }

    private static String references(Issue issue, String stage) {
        return references(issue, stage, "");
    }

    private static String checks(Issue issue, String stage) {
        return references(issue, stage, "b");
    }

    private static String references(Issue issue, String stage, String check) {
        return IntStream.range(1, 20)
                .mapToObj(number -> stage + number + check)
                .filter(reference -> issue.body().contains("] `" + reference + "`"))
                .collect(Collectors.joining(" "));
    }

    private String status(Issue issue) {
        comments(ann, issue, "/status");
        return lastSaid(issue);
    }
}
