package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The page that a company has at Statuspage follows the work, and shows nothing twice (behaviour.md, Announcing). */
class StatuspageStoryTest extends ChannelStory {
    @Test
    void the_first_to_end_leaves_a_component_to_the_maintenance_that_goes_on() {
        var first = announced(FilledForm.saturdayWork());
        var second = announced(FilledForm.saturdayWork().with("Services affected", "API"));
        itIs("2026-12-05T21:00:00Z");
        comments(ann, first, "/start anyway the night is short");
        comments(ann, second, "/start anyway the night is short");
        componentsAre("under_maintenance", "under_maintenance");

        comments(ann, first, "/complete anyway it was quick");
        componentsAre("under_maintenance", "operational");
        assertThat(states()).containsExactly("in_progress", "completed");

        comments(ann, second, "/complete anyway it was quick");
        componentsAre("operational", "operational");
        assertThat(states()).containsExactly("completed", "completed");
    }

    @Test
    void whose_answers_are_lost_is_asked_before_anything_is_shown_again() {
        outside.statuspage().losesAnswers(true);
        var issue = ann.opens(shop, "Work", FilledForm.saturdayWork().text(), "maintenance");
        ann.comments(issue, "/announce");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !outside.statuspage().incidents().isEmpty());
        outside.statuspage().losesAnswers(false);
        settle();
        assertThat(updates()).hasSize(1);

        outside.statuspage().losesAnswers(true);
        ann.comments(issue, "/reschedule 2026-12-05 23:00");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> updates().size() == 2);
        outside.statuspage().losesAnswers(false);
        settle();
        assertThat(updates()).hasSize(2);
        assertThat(outside.statuspage().messages()).isEqualTo(2);
        assertThat(said(issue)).noneSatisfy(text -> assertThat(text).contains("`statuspage`"));
        comments(ann, issue, "/cancel it is a test");
    }

    @Test
    void a_correction_takes_the_place_of_what_was_wrong_and_calling_it_off_ends_it() {
        var issue = announced(FilledForm.saturdayWork());
        comments(ann, issue, "/publish We begin at ten sharp.");
        comments(ann, issue, "/correct We begin at ten, or a little later.");
        assertThat(updates()).hasSize(2).first().asString().startsWith("We begin at ten, or a little later.");

        comments(ann, issue, "/cancel the vendor has moved the release");
        assertThat(states()).containsExactly("completed");
        assertThat(updates().getFirst()).contains("cancelled").doesNotContain("vendor");
        componentsAre("operational", "operational");
    }

    private void componentsAre(String api, String web) {
        assertThat(outside.statuspage().components()).isEqualTo(Map.of("API", api, "Web", web));
    }

    /** Of the incidents, the newest first. */
    private List<String> states() {
        return outside.statuspage().incidents().stream()
                .map(incident -> incident.path("status").asString())
                .toList();
    }

    /** What the one incident says, the newest first. */
    private List<String> updates() {
        assertThat(outside.statuspage().incidents()).hasSize(1);
        return outside.statuspage()
                .incidents()
                .getFirst()
                .path("incident_updates")
                .valueStream()
                .map(update -> update.path("body").asString())
                .toList();
    }
}
