package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * PagerDuty wakes nobody for services that people work on, and wakes them again afterwards (behaviour.md, Announcing).
 */
class PagerDutyStoryTest extends ChannelStory {
    @Test
    void one_window_from_the_real_start_kept_alive_and_ended_ten_minutes_into_verifying() {
        var issue = announced(FilledForm.saturdayWork());
        prepares(issue);
        itIs("2026-12-05T21:10:00Z");
        assertThat(outside.pagerDuty().all()).isZero();

        comments(ann, issue, "/start");
        var began = clock.now();
        holdsUntil(began.plus(Duration.ofMinutes(30)));
        clock.moveTo(began.plus(Duration.ofMinutes(25)));
        settle();
        holdsUntil(began.plus(Duration.ofMinutes(60)));

        tickAll(ann, issue, "C", 1);
        assertThat(issue.labels()).contains("maintenance: verifying");
        holdsUntil(clock.now().plus(Duration.ofMinutes(10)));
        passes(Duration.ofMinutes(10));
        assertThat(outside.pagerDuty().active()).isEmpty();
        assertThat(outside.pagerDuty().all()).as("it was one all the time").isEqualTo(1);
    }

    @Test
    void whose_answer_is_lost_is_asked_before_anything_is_made_again() {
        var issue = announced(FilledForm.saturdayWork());
        prepares(issue);
        itIs("2026-12-05T21:00:00Z");
        outside.pagerDuty().losesAnswers(true);
        ann.comments(issue, "/start");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> outside.pagerDuty().all() == 1);
        outside.pagerDuty().losesAnswers(false);
        settle();
        assertThat(outside.pagerDuty().all()).isEqualTo(1);
        comments(ann, issue, "/complete anyway it was quick");
        assertThat(outside.pagerDuty().active()).isEmpty();
    }

    @Test
    void a_key_that_is_not_taken_is_reported_on_the_issue() {
        var issue = announced(FilledForm.saturdayWork());
        prepares(issue);
        itIs("2026-12-05T21:00:00Z");
        outside.pagerDuty().onlyAnswers(401);
        comments(ann, issue, "/start");
        assertThat(said(issue))
                .filteredOn(text -> text.contains("pagerduty"))
                .singleElement()
                .asString()
                .contains("HTTP 401", "Alerts may go off");
        // else it would be silenced once the key is taken again, in another test
        comments(ann, issue, "/complete anyway it was quick");
    }

    private void holdsUntil(Instant end) {
        assertThat(outside.pagerDuty().active()).containsExactly("PIJ90N7, PWEB until " + end);
    }
}
