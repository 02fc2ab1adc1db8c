package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.CloseReason;
import io.github.maintenancebuddy.github.standin.Role;
import org.junit.jupiter.api.Test;

/** Opening one: with gaps, without the form, without the label, by a stranger (behaviour.md, Opening). */
class OpeningTest extends Story {
    @Test
    void gaps_are_asked_for_once_in_one_comment_that_is_edited_as_they_close() {
        var issue = opens(
                ann,
                FilledForm.saturdayMigration().with("Start", "5.12. 22 Uhr").without("Duration"));
        assertThat(said(issue)).hasSize(1);
        assertThat(lastSaid(issue)).startsWith("@ann").contains("**Start**", "**Duration**");
        assertThat(issue.body()).doesNotContain("maintenance-buddy:begin");

        edits(ann, issue, body -> body.replace("5.12. 22 Uhr", "2026-12-05 22:00"));
        assertThat(said(issue)).hasSize(1);
        assertThat(lastSaid(issue)).contains("**Duration**").doesNotContain("**Start**");

        edits(ann, issue, body -> body.replace("### Duration\n\n_No response_", "### Duration\n\n2h"));
        assertThat(issue.labels()).contains("maintenance: scheduled");
        assertThat(said(issue)).hasSize(2);
        assertThat(said(issue).getFirst()).contains("Nothing is missing any more");
    }

    @Test
    void the_command_named_in_the_answer_closes_the_gap_too() {
        var issue = opens(ann, FilledForm.saturdayMigration().with("Start", "soon"));

        comments(ann, issue, "/reschedule 2026-12-05 22:00 Europe/Berlin for 2h");

        assertThat(issue.labels()).contains("maintenance: scheduled");
        assertThat(issue.body()).contains("Sat 5 Dec 2026, 22:00");
    }

    @Test
    void a_start_without_any_zone_is_asked_about_and_not_guessed() {
        var issue = opens(ann, FilledForm.saturdayMigration().without("Time zone"));

        assertThat(lastSaid(issue)).contains("zone");
        assertThat(issue.labels()).doesNotContain("maintenance: scheduled");
    }

    @Test
    void a_local_time_that_the_clock_change_skips_is_asked_about() {
        var issue = opens(ann, FilledForm.saturdayMigration().with("Start", "2027-03-28 02:30"));

        assertThat(lastSaid(issue)).contains("**Start**");
        assertThat(issue.labels()).doesNotContain("maintenance: scheduled");
    }

    @Test
    void an_issue_with_the_form_but_without_the_label_gets_it() {
        var form = FilledForm.saturdayMigration();
        var issue = ann.opens(shop, form.title(), form.text());
        settle();

        assertThat(issue.labels()).contains("maintenance", "maintenance: scheduled");
    }

    @Test
    void a_labelled_issue_without_the_form_is_answered_with_what_is_missing() {
        var issue = ann.opens(shop, "Reboot the switch", "The core switch needs a reboot.", "maintenance");
        settle();

        assertThat(said(issue)).singleElement().asString().contains("**Impact**", "**Start**", "### Start");
    }

    @Test
    void a_stranger_gets_one_polite_sentence_and_achieves_nothing() {
        var issue = opens(eve, FilledForm.saturdayMigration());
        assertThat(said(issue)).singleElement().asString().startsWith("@eve").contains("`/lead`");
        assertThat(issue.assignees()).isEmpty();
        assertThat(issue.labels()).containsExactly("maintenance");

        edits(eve, issue, body -> body.replace("2h", "3h"));
        assertThat(said(issue)).hasSize(1);
        assertThat(issue.body()).doesNotContain("maintenance-buddy:begin");
    }

    @Test
    void somebody_with_write_takes_a_strangers_over_and_the_stranger_ticks_in_vain() {
        var issue = opens(eve, FilledForm.saturdayMigration());

        comments(cleo, issue, "/lead");
        assertThat(issue.labels()).contains("maintenance: scheduled");
        assertThat(issue.assignees()).containsExactlyInAnyOrder("cleo", "bob");

        ticks(eve, issue, "P3");
        assertThat(issue.body()).contains("- [ ] `P3`");
        assertThat(lastSaid(issue)).startsWith("@eve");
    }

    @Test
    void a_named_lead_or_buddy_whom_nobody_knows_is_a_gap() {
        var issue = opens(ann, FilledForm.saturdayMigration().with("Buddy", "@eve"));

        assertThat(lastSaid(issue)).contains("**Buddy**", "`eve`");
        assertThat(issue.labels()).doesNotContain("maintenance: scheduled");
    }

    @Test
    void a_buddy_is_drawn_where_none_is_named_and_never_the_lead() {
        shop = hire(gitHub.repository("newcomers/shop").publicly());
        var issue = opens(ann, FilledForm.saturdayMigration().without("Buddy"));
        assertThat(issue.assignees()).containsExactlyInAnyOrder("ann", "bob");

        comments(bob, issue, "/decline on a plane");
        assertThat(lastSaid(issue)).startsWith("@cleo").doesNotContain("plane");
        assertThat(issue.assignees()).containsExactlyInAnyOrder("ann", "cleo");

        comments(cleo, issue, "/decline");
        assertThat(lastSaid(issue)).startsWith("@ann").contains("nobody", "`/buddy @login`");
    }

    @Test
    void changing_the_start_later_is_answered_with_the_command() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        edits(ann, issue, body -> body.replace("2026-12-05 22:00", "2026-12-06 22:00"));

        assertThat(lastSaid(issue)).contains("Start", "`/reschedule");
        assertThat(issue.body()).contains("Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:00");
    }

    @Test
    void changing_the_impact_later_is_taken_over() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        edits(ann, issue, body -> body.replace("Full outage\n\n###", "Partial outage\n\n###"));

        assertThat(issue.body()).contains("Partial outage of API, Web");
    }

    @Test
    void too_long_a_text_stays_a_draft_and_is_asked_to_be_shortened() {
        var issue = opens(ann, FilledForm.saturdayMigration().with("What and why", "log line\n".repeat(6_500)));

        assertThat(lastSaid(issue)).contains("too long").contains("Shorten");
        assertThat(issue.labels()).doesNotContain("maintenance: scheduled");
    }

    @Test
    void hostile_text_takes_no_effect_a_second_time() {
        var issue = opens(
                ann,
                FilledForm.saturdayMigration()
                        .with("Services affected", "<script>alert(1)</script>, @cleo")
                        .with("Extra tasks", "tell @dave about #1 <img src=x>"));

        var ours = issue.body().substring(issue.body().indexOf("maintenance-buddy:begin"));
        assertThat(ours).doesNotContain("<script", "<img", "@cleo", "@dave", "#1 ");
        assertThat(String.join("\n", said(issue))).doesNotContain("<script", "@cleo");
    }

    @Test
    void the_label_is_put_back_once_and_a_cancel_is_named() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        bob.removesLabel(issue, "maintenance");
        settle();
        assertThat(issue.labels()).contains("maintenance");
        assertThat(lastSaid(issue)).startsWith("@bob").contains("`/cancel`");
    }

    @Test
    void a_deleted_issue_is_over_and_writes_nothing_any_more() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        gitHub.forgetRequests();

        shop.grant("cleo", Role.ADMIN);
        cleo.deletes(issue);
        settle();
        itIs("2026-12-06T12:00:00Z");

        assertThat(gitHub.requests()).noneMatch(request -> request.path().contains(shop.fullName()));
    }

    @Test
    void a_transferred_issue_goes_on_in_its_new_repository() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        var warehouse =
                hire(gitHub.repository("acme/warehouse-of-" + shop.name()).publicly());

        var moved = ann.transfers(issue, warehouse);
        settle();
        comments(ann, moved, "/extend 30m");

        assertThat(moved.body()).contains("2 h 30 min");
        assertThat(moved.commentsByApp()).hasSize(1);
    }

    @Test
    void pull_requests_bots_and_other_issues_are_none_of_our_business() {
        var other = ann.opens(shop, "The shop is slow", "Please look.\n\n/extend 30m");
        ann.comments(other, "/status");
        settle();

        assertThat(other.commentsByApp()).isEmpty();
        assertThat(gitHub.requests()).isEmpty();
    }

    @Test
    void closing_as_not_planned_cancels_it() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/announce");

        ann.closes(issue, CloseReason.NOT_PLANNED);
        settle();

        assertThat(issue.labels()).contains("maintenance: cancelled");
        assertThat(issue.isOpen()).isFalse();
        assertThat(app.page("/status/" + shop.fullName())).contains("Cancelled");
    }
}
