package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.CloseReason;
import io.github.maintenancebuddy.github.standin.Issue;
import org.junit.jupiter.api.Test;

/** Three migrations on three Saturdays, each a little wiser than the one before (behaviour.md, The post-mortem). */
class LessonsStoryTest extends Story {
    @Test
    void the_next_one_shows_what_the_last_ones_taught() {
        // The first one is planned with two hours, and the migration alone takes almost that.
        var first = opens(ann, onSaturday("2026-12-05"));
        assertThat(first.body()).doesNotContain("From earlier maintenances");
        begins(first, "2026-12-05T21:00:00Z");
        ticks(ann, first, "C1");
        itIs("2026-12-05T22:45:00Z");
        comments(ann, first, "/extend 1h");
        tickAll(ann, first, "C", 2);
        itIs("2026-12-05T23:34:00Z");
        tickAll(bob, first, "V", 1);
        itIs("2026-12-05T23:36:00Z");
        var review = shop.issues().getLast();
        assertThat(review.title()).startsWith("Post-mortem");
        edits(
                bob,
                review,
                body -> body.replace(
                        "- [ ] What is to be done · owner: who · due: YYYY-MM-DD",
                        "- [ ] Build the index before · owner: @bob · due: 2026-12-20\n- [x] Thank everybody"));

        // A week later the plan of the next one says so, while Bob has done nothing yet.
        var second = opens(ann, onSaturday("2026-12-12"));
        assertThat(plain(second))
                .contains("> - #" + first.number() + " was planned for 2 h and took 2 h 36 min. Slow: ")
                .contains("Action items that were open: Build the index before · owner: @bob · due: 2026-12-20")
                .doesNotContain("Thank everybody", "Suggested duration");
        ticksInReview(review);
        begins(second, "2026-12-12T21:00:00Z");
        tickAll(ann, second, "C", 1);
        itIs("2026-12-12T22:09:00Z");
        tickAll(bob, second, "V", 1);
        itIs("2026-12-12T22:11:00Z");
        assertThat(second.isOpen()).isFalse();

        // The third one knows both, the latest first, and that the action item is done.
        var third = opens(cleo, onSaturday("2026-12-19"));
        assertThat(plain(third))
                .containsSubsequence(
                        "> - #" + second.number() + " was planned for 2 h and took 1 h 11 min.",
                        "> - #" + first.number() + " was planned for 2 h and took 2 h 36 min.",
                        "**Suggested duration: 2 h 45 min**, since the longest of #" + first.number() + ", #"
                                + second.number() + " took 2 h 36 min")
                .doesNotContain("Action items");
        comments(cleo, third, "/extend 45m");
        assertThat(plain(third)).contains("From earlier maintenances").doesNotContain("Suggested duration");

        // Other work on other services learns nothing from it.
        var other = opens(
                ann, onSaturday("2026-12-26").with("Kind of work", "Other").with("Services affected", "Mail"));
        assertThat(other.body()).contains("### Prepare").doesNotContain("From earlier maintenances");
    }

    @Test
    void a_post_mortem_that_is_closed_has_nothing_open_any_more() {
        var first = opens(ann, onSaturday("2026-12-05"));
        comments(bob, first, "/accept");
        comments(ann, first, "/start anyway now\n/complete anyway done");
        var review = shop.issues().getLast();
        edits(ann, review, body -> body + "\n- [ ] Buy disks");
        ann.closes(review, CloseReason.COMPLETED);

        assertThat(plain(opens(ann, onSaturday("2026-12-12"))))
                .contains("#" + first.number() + " was planned for 2 h")
                .doesNotContain("Buy disks");
    }

    private static FilledForm onSaturday(String date) {
        return FilledForm.saturdayMigration().with("Start", date + " 22:00");
    }

    /** Everything is prepared, and it begins on time. */
    private void begins(Issue issue, String start) {
        comments(ann, issue, "/announce");
        ticks(bob, issue, "P2");
        tickAll(ann, issue, "P", 3);
        itIs(start.replace("T21:00", "T20:30"));
        comments(ann, issue, "/note here");
        itIs(start);
        assertThat(issue.labels()).contains("maintenance: in progress");
    }

    private void ticksInReview(Issue review) {
        edits(bob, review, body -> body.replace("- [ ] Build", "- [x] Build"));
    }

    /** The text without what keeps people from being mentioned twice. */
    private static String plain(Issue issue) {
        return issue.body().replace("\u200B", "");
    }
}
