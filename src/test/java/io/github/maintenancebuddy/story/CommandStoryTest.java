package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people command, and what they see of it (behaviour.md, Commands). */
class CommandStoryTest extends Story {
    @Test
    void an_obeyed_command_gets_a_thumb_and_no_words_nobody_needs() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        var comment = comments(bob, issue, "/accept\r\n/note the backup is from 11:00\r\n");

        assertThat(answers(comment)).containsExactly("+1");
        assertThat(said(issue)).hasSize(1);
        assertThat(issue.body()).contains("- [x] `P2`").doesNotContain("has not accepted");
    }

    @Test
    void a_command_that_is_not_allowed_gets_a_thumb_down_and_the_way_out() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        var comment = comments(dave, issue, "/extend 30m");

        assertThat(answers(comment)).containsExactly("-1");
        assertThat(lastSaid(issue)).startsWith("@dave").contains("`/extend 30m`");
    }

    @Test
    void a_near_miss_is_asked_about_and_other_slash_words_are_left_alone() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        var near = comments(ann, issue, "/extnd 30m");
        assertThat(answers(near)).containsExactly("confused");
        assertThat(lastSaid(issue)).contains("`/extend`");

        var other = comments(ann, issue, "/lgtm\n\n/etc/passwd is full");
        assertThat(answers(other)).isEmpty();
    }

    @Test
    void several_commands_are_judged_one_after_the_other_in_one_answer() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        var comment = comments(ann, issue, "/extend 30m\n/complete\n/done P3");

        assertThat(answers(comment)).containsExactly("-1");
        assertThat(said(issue)).hasSize(2);
        assertThat(lastSaid(issue)).contains("`/complete`").contains("`/extend 30m`");
        assertThat(issue.body()).contains("- [x] `P3`", "2 h 30 min");
    }

    @Test
    void quotes_code_and_edits_command_nothing() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        var comment =
                comments(ann, issue, "> /cancel\n\n```\n/cancel\n```\n\n    /cancel\n\n`/cancel`\n<!-- /cancel -->");
        assertThat(answers(comment)).isEmpty();
        assertThat(issue.isOpen()).isTrue();

        ann.editsComment(comment, "/cancel");
        settle();
        assertThat(issue.labels()).contains("maintenance: scheduled");
        assertThat(lastSaid(issue)).contains("new comment");
    }

    @Test
    void what_cannot_be_ticked_can_be_done_skipped_added_and_assigned() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        comments(dave, issue, "/done P3");
        comments(ann, issue, "/skip P4 no replica here\n/add verify Look at the error rate\n/assign C1 @cleo");

        assertThat(issue.body()).contains("- [x] `P3`", "Look at the error rate", "@cleo", "no replica here");
    }

    @Test
    void help_and_status_answer_anybody_with_what_is_true_now() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        comments(eve, issue, "/help");
        assertThat(lastSaid(issue)).contains("- `/status`").doesNotContain("- `/cancel");
        comments(ann, issue, "/help");
        assertThat(lastSaid(issue)).contains("`/cancel", "`/start");
        comments(ann, issue, "/status");
        assertThat(lastSaid(issue)).containsIgnoringCase("scheduled").contains("`P1`");
    }

    @Test
    void a_stranger_who_keeps_commanding_is_answered_five_times_an_hour() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        for (var i = 0; i < 3; i++) {
            comments(eve, issue, "/cancel " + i);
        }
        assertThat(said(issue)).hasSize(1 + 1);
        for (var i = 0; i < 8; i++) {
            comments(eve, issue, "/status");
        }

        assertThat(said(issue)).hasSize(1 + 5);
        assertThat(issue.labels()).contains("maintenance: scheduled");
    }

    @Test
    void the_public_reads_what_is_published_and_never_a_reason() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/announce");

        comments(ann, issue, "/publish We begin half an hour later.\n/extend 30m SECRETREASON");

        assertThat(app.page("/status/" + shop.fullName() + "/" + issue.number()))
                .contains("We begin half an hour later.")
                .doesNotContain("SECRETREASON", "@ann", "Move the orders to PostgreSQL 18");
    }

    @Test
    void rescheduling_names_old_and_new_and_asks_the_buddy_again() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(bob, issue, "/accept");

        comments(ann, issue, "/reschedule 2026-12-12 22:00");

        assertThat(issue.body()).contains("Sat 12 Dec 2026, 22:00", "- [ ] `P2`");
        assertThat(lastSaid(issue)).contains("Sat 12 Dec 2026", "Sat 5 Dec 2026");
    }

    @Test
    void a_bot_commands_nothing() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        var before = issue.commentsByApp().size();

        comments(gitHub.person("dependabot[bot]"), issue, "/cancel");

        assertThat(issue.commentsByApp()).hasSize(before);
        assertThat(issue.isOpen()).isTrue();
    }
}
