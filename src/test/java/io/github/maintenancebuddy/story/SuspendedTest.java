package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Issue;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner suspends the app, or takes it away (behaviour.md, Opening and Operation). */
class SuspendedTest extends Story {
    private static int owners;

    private String owner = "";
    private Issue issue;

    @BeforeEach
    void anotherOwnerHasAMaintenance() {
        owner = "north-" + ++owners;
        issue = opensOf(owner);
    }

    @Test
    void suspended_it_cancels_in_public_what_was_planned_and_asks_nobody_any_more() throws Exception {
        comments(ann, issue, "/announce");
        gitHub.app().suspend(owner, true);
        settle();
        gitHub.forgetRequests();
        passes(Duration.ofDays(3));

        assertThat(app.page("/status/" + owner + "/shop")).contains("Cancelled");
        assertThat(gitHub.requests()).noneMatch(request -> request.path().contains(owner));
    }

    @Test
    void suspended_without_a_word_it_holds_up_nobody_else_and_is_back_at_work_afterwards() {
        gitHub.webhookFaults().loseNext("installation.suspend");
        gitHub.app().suspend(owner, true);
        itIs("2026-12-05T21:00:00Z");
        assertThat(said(issue)).hasSize(1);
        var other = opensOf(owner + "-neighbour");
        assertThat(said(other).getFirst()).contains("**planned**");

        gitHub.app().suspend(owner, false);
        settle();
        comments(ann, issue, "/extend 30m");
        assertThat(issue.body()).contains("2 h 30 min");
    }

    private Issue opensOf(String somebody) {
        var theirs = hire(gitHub.repository(somebody + "/shop").publicly());
        var form = FilledForm.saturdayMigration();
        var opened = ann.opens(theirs, form.title(), form.text(), "maintenance");
        settle();
        return opened;
    }
}
