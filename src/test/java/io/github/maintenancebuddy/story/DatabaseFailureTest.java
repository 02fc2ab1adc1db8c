package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.store.Database;
import io.github.maintenancebuddy.adapter.store.DiskImage;
import io.github.maintenancebuddy.github.standin.Delivery;
import java.sql.DriverManager;
import java.time.Instant;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The disk is full, or another program holds the database's file (behaviour.md, Operation). */
class DatabaseFailureTest extends LostWebhookStory {
    @Test
    void on_a_full_disk_deliveries_are_refused_and_asked_for_again_once_there_is_room() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        DiskImage.fill(app.bean(Database.class));

        bob.ticks(issue, "P2");
        ann.comments(issue, "/extend 30m");
        gitHub.awaitWebhooks();
        assertThat(gitHub.deliveries().reversed().stream().limit(2))
                .extracting(Delivery::statusCode)
                .containsOnly(503);

        DiskImage.makeRoom(app.bean(Database.class));
        asksForFailed();
        assertThat(issue.body()).contains("2 h 30 min").doesNotContain("has not accepted");
        assertThat(said(issue)).hasSize(1);
        assertThat(newErrors())
                .as("once, and not for each delivery")
                .singleElement()
                .asString()
                .startsWith("The database cannot be used (")
                .contains("full");
    }

    @Test
    void what_was_received_before_the_disk_was_full_is_decided_after_it() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        DiskImage.fill(app.bean(Database.class));

        // the moments of the night come, and none of them can be stored
        clock.moveTo(Instant.parse("2026-12-05T21:00:00Z"));
        Awaitility.await().until(() -> !newErrors().isEmpty());
        DiskImage.makeRoom(app.bean(Database.class));
        settle();

        assertThat(said(issue))
                .filteredOn(words -> words.contains("**not started**"))
                .hasSize(1);
        assertThat(newErrors()).isEmpty();
    }

    @Test
    void while_another_program_holds_the_file_deliveries_are_refused_in_time() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        try (var mine = app.bean(DataSource.class).getConnection();
                var other = DriverManager.getConnection(mine.getMetaData().getURL());
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            bob.ticks(issue, "P2");
            gitHub.awaitWebhooks();
            assertThat(gitHub.deliveries().getLast().statusCode()).isEqualTo(503);
        }

        settle();
        asksForFailed();
        assertThat(issue.body()).doesNotContain("has not accepted");
        assertThat(said(issue)).hasSize(1);
    }
}
