package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The operator puts back an older copy of the SQLite file, as operating.md says (behaviour.md, Operation). */
class RestoredTest extends LostWebhookStory {
    @Test
    void the_reconciler_finds_what_happened_since_the_copy_was_made() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        ticks(ann, issue, "P3");
        var copy = copied();

        ticks(ann, issue, "P4");
        comments(ann, issue, "/extend 30m");
        var before = issue.body();
        theAppIsOffFor(Duration.ofMinutes(5), folder -> restore(copy, folder));
        reconciles();

        assertThat(issue.body()).isEqualTo(before).contains("2 h 30 min", "- [x] `P4`");
        assertThat(issue.labels()).containsOnlyOnce("maintenance: scheduled");
        assertThat(said(issue)).as("nothing is said again").hasSize(1);
        comments(ann, issue, "/extend 30m");
        assertThat(issue.body()).contains("3 h");
    }

    private Path copied() throws Exception {
        var copy = Files.createTempDirectory("backup").resolve("copy.db");
        try (var mine = app.bean(DataSource.class).getConnection();
                var backup = DriverManager.getConnection(mine.getMetaData().getURL());
                var statement = backup.createStatement()) {
            statement.execute("vacuum into '" + copy + "'");
        }
        return copy;
    }

    private static void restore(Path copy, Path folder) {
        try {
            for (var rest : new String[] {"-wal", "-shm"}) {
                Files.deleteIfExists(folder.resolve("buddy.db" + rest));
            }
            Files.move(copy, folder.resolve("buddy.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
