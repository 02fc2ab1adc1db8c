package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Issue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A night on which everything takes longer, and the window stays true all the way (behaviour.md, The window). */
class OverrunNightTest extends Story {
    @Test
    void late_slow_warned_extended_overrun_and_rolled_back() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/announce");
        tickAll(ann, issue, "P", 3);

        // Saturday, 22:00 in Berlin: no buddy has accepted, so nothing starts, and after ten minutes customers know.
        itIs("2026-12-05T20:30:00Z");
        comments(ann, issue, "/note I am here");
        itIs("2026-12-05T21:00:00Z");
        assertThat(said(issue)).anyMatch(words -> words.contains("**not started**") && words.contains("`P2`"));
        assertThat(issue.labels()).contains("maintenance: scheduled");
        itIs("2026-12-05T21:10:00Z");
        assertThat(page(issue)).contains("delayed");

        // 22:20: Bob is there, and it starts at that tick; the end stays.
        itIs("2026-12-05T21:20:00Z");
        comments(ann, issue, "/buddy @bob");
        comments(bob, issue, "/accept");
        assertThat(lastSaid(issue)).contains("**Started.**", "`/extend 20m`");
        assertThat(issue.labels()).contains("maintenance: in progress");

        // The migration is slow: first a warning, then the decision time, and Ann puts it off.
        ticks(ann, issue, "C1");
        itIs("2026-12-05T22:20:00Z");
        assertThat(said(issue)).anyMatch(words -> words.contains("left** until the planned end"));
        itIs("2026-12-05T22:30:00Z");
        assertThat(said(issue)).anyMatch(words -> words.contains("**Decision time**") && words.contains("`/rollback`"));
        comments(ann, issue, "/extend 30m the index is slow");
        assertThat(page(issue)).contains("23:30").doesNotContain("index is slow");

        // Half past midnight in Berlin: it overruns, and says so to everybody.
        itIs("2026-12-05T23:31:00Z");
        assertThat(issue.labels()).contains("maintenance: overrun");
        assertThat(lastSaid(issue)).contains("**Overrun:**");
        assertThat(page(issue)).contains("planned end has passed");

        // They go back.
        comments(bob, issue, "/rollback the index is corrupt");
        assertThat(issue.body()).contains("- [ ] `R1`");
        assertThat(page(issue)).contains("previous state is being restored").doesNotContain("corrupt");
        tickAll(ann, issue, "R", 1);
        assertThat(issue.labels()).contains("maintenance: verifying");
        tickAll(bob, issue, "V", 5);
        passes(Duration.ofMinutes(1));
        assertThat(issue.labels()).contains("maintenance: completed").doesNotContain("maintenance: overrun");
        assertThat(issue.isOpen()).isFalse();
        assertThat(page(issue)).containsIgnoringCase("rolled back");

        // The post-mortem has it as it was.
        assertThat(shop.issues().getLast().body())
                .contains("rolled back", "delayed", "extended", "the index is corrupt", "the index is slow")
                .containsIgnoringCase("decision");
    }

    private String page(Issue issue) throws Exception {
        return app.page("/status/" + shop.fullName() + "/" + issue.number());
    }
}
