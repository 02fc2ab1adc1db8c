package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A whole maintenance, from the opened issue to its post-mortem (behaviour.md, Purpose). */
class SaturdayNightTest extends Story {

    @Test
    void a_migration_is_planned_announced_carried_out_verified_and_looked_back_on() throws Exception {
        // Friday noon, Ann opens the form.
        var issue = opens(ann, FilledForm.saturdayMigration());
        assertThat(issue.labels()).contains("maintenance", "maintenance: scheduled");
        assertThat(issue.assignees()).containsExactlyInAnyOrder("ann", "bob");
        assertThat(issue.body())
                .contains("Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:00 Europe/Berlin (Sat 21:00–23:00 UTC)")
                .contains("### Prepare", "### Carry out", "### Verify", "### Roll back")
                .contains("`P1`", "`P2`", "`C1`", "`V1`", "`R1`")
                .contains("place a test order");
        assertThat(said(issue)).hasSize(1);
        assertThat(lastSaid(issue)).startsWith("@ann").contains("@bob");

        // She announces it; a minute later it is public, not before.
        ticks(ann, issue, "P1");
        assertThat(publicPage()).doesNotContain("Shop closed for maintenance");
        passes(Duration.ofMinutes(1));
        assertThat(publicPage()).contains("Shop closed for maintenance");
        assertThat(app.page(status() + "/api/v2/scheduled-maintenances.json"))
                .contains("Shop closed for maintenance", "\"status\":\"scheduled\"");

        // Bob accepts, and they prepare.
        ticks(bob, issue, "P2");
        assertThat(issue.body()).contains("Buddy @bob").doesNotContain("has not accepted");
        tickAll(ann, issue, "P", 3);

        // Saturday night: Ann is there in time, and it starts by itself.
        itIs("2026-12-05T20:30:00Z");
        comments(ann, issue, "/note everybody is on the call");
        itIs("2026-12-05T21:00:00Z");
        assertThat(issue.labels()).contains("maintenance: in progress").doesNotContain("maintenance: scheduled");
        assertThat(lastSaid(issue)).contains("**Started.**");
        assertThat(publicPage()).contains("In progress");

        // The work.
        passes(Duration.ofMinutes(20));
        tickAll(ann, issue, "C", 1);
        assertThat(issue.labels()).contains("maintenance: verifying");
        assertThat(lastSaid(issue)).contains("verify");

        // Both verify; a minute after the last tick the window closes.
        tickAll(bob, issue, "V", 1);
        assertThat(issue.labels()).contains("maintenance: verifying");
        passes(Duration.ofMinutes(1));
        assertThat(issue.labels()).contains("maintenance: completed");
        assertThat(publicPage()).contains("Completed");

        // The post-mortem is open and full of facts, and the issue is closed.
        var postMortem = shop.issues().getLast();
        assertThat(postMortem.number()).isNotEqualTo(issue.number());
        assertThat(postMortem.labels()).containsExactly("post-mortem");
        assertThat(postMortem.assignees()).containsExactlyInAnyOrder("ann", "bob");
        assertThat(postMortem.body()).contains("#" + issue.number()).contains("everybody is on the call");
        assertThat(lastSaid(issue)).contains("#" + postMortem.number());
        assertThat(issue.isOpen()).isFalse();
        assertThat(issue.stateReason()).isEqualTo("completed");
    }

    private String status() {
        return "/status/" + shop.fullName();
    }

    private String publicPage() throws Exception {
        return app.page(status());
    }
}
