package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.RequestRecord;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Webhooks that failed are asked for again (behaviour.md, Operation). */
class FailedWebhooksTest extends LostWebhookStory {
    @Test
    void a_failed_delivery_is_asked_for_again_and_is_the_persons() {
        var issue = opens(ann, FilledForm.saturdayMigration());

        gitHub.webhookFaults().failNext("issues.edited");
        ticks(bob, issue, "P2");
        assertThat(issue.body()).contains("has not accepted");
        asksForFailed();

        assertThat(issue.body()).contains("- [x] `P2`").doesNotContain("has not accepted");
        gitHub.forgetRequests();
        asksForFailed();
        assertThat(gitHub.requests()).noneMatch(FailedWebhooksTest::isWrite);
    }

    @Test
    void what_fails_again_and_again_is_asked_for_three_times() {
        gitHub.webhookFaults().failNext("issues.edited");
        var issue = opens(ann, FilledForm.saturdayMigration());
        gitHub.forgetRequests();

        for (var i = 0; i < 5; i++) {
            gitHub.webhookFaults().failNext("issues.edited");
            passes(Duration.ofMinutes(3));
            asksForFailed();
        }
        ticks(ann, issue, "P3");

        assertThat(gitHub.requests()).filteredOn(FailedWebhooksTest::isAttempt).hasSize(3);
    }

    @Test
    void a_tick_that_was_found_first_is_the_persons_once_its_delivery_comes() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        gitHub.webhookFaults().failNext("issues.edited");
        ticks(bob, issue, "P2");

        reconciles();
        assertThat(issue.body()).contains("has not accepted");
        asksForFailed();

        assertThat(issue.body()).contains("- [x] `P2`").doesNotContain("has not accepted");
    }

    private static boolean isAttempt(RequestRecord request) {
        return request.path().endsWith("/attempts");
    }

    private static boolean isWrite(RequestRecord request) {
        return !request.method().equals("GET") && !request.path().contains("/access_tokens");
    }
}
