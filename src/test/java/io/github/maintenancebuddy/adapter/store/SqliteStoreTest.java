package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on a SQLite file, which is the default, and what holds for it alone. */
class SqliteStoreTest extends DocumentsContract {
    @TempDir
    static Path folder;

    @Override
    DatabaseSettings settings() {
        return at("jdbc:sqlite:" + folder.resolve("new folder/maintenance-buddy.db"));
    }

    private static DatabaseSettings at(String url) {
        return new DatabaseSettings(url, null, null);
    }

    @Test
    void reading_does_not_wait_behind_writing_and_sees_only_what_is_committed() {
        opened();
        var read = stores.database.write(() -> {
            assertThat(stores.database
                            .change("update maintenance set version = 99")
                            .update())
                    .isEqualTo(1);
            return CompletableFuture.supplyAsync(() -> found(issue).version()).join();
        });
        assertThat(read).isEqualTo(1);
        assertThat(found(issue).version()).isEqualTo(99);
    }

    @Test
    void a_commit_is_on_disk_and_reading_can_change_nothing() {
        var full = stores.database.change("pragma synchronous").rows((row, number) -> row.getInt(1));
        assertThat(full).as("FULL").containsExactly(2);
        var journal = stores.database.change("pragma journal_mode").rows((row, number) -> row.getString(1));
        assertThat(journal).containsExactly("wal");
        assertThatThrownBy(() ->
                        stores.database.read().sql("delete from maintenance").update())
                .hasMessageContaining("readonly");
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_in_a_sentence() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Database.open(at("jdbc:sqlite:" + file + "/x.db")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageStartingWith("The database file " + file + "/x.db cannot be opened for writing: ");
    }

    @Test
    void a_file_that_is_no_database_is_told_in_a_sentence() throws Exception {
        var file = Files.writeString(folder.resolve("other.db"), "no database, but long enough to look at ".repeat(50));
        assertThatThrownBy(() -> Database.open(at("jdbc:sqlite:" + file)))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("cannot be opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://user:secret@host/db", "jdbc:h2:mem:x", "postgres://user:secret@host/db", ""})
    void another_kind_of_database_is_refused_without_telling_secrets(String url) {
        assertThatThrownBy(() -> Database.open(at(url)))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("SQLite file or PostgreSQL")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:"})
    void a_database_that_is_no_file_is_refused(String url) {
        assertThatThrownBy(() -> Database.open(at(url)))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("must name a file");
    }

    @Test
    void the_operator_reads_a_sentence_and_what_to_set() {
        var failure = new RuntimeException(new StoreUnusable("The sentence."));
        var analysis = Objects.requireNonNull(new StoreFailureAnalyzer().analyze(failure));
        assertThat(analysis.getDescription()).isEqualTo("The sentence.");
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
        assertThat(new DatabaseSettings("jdbc:postgresql://h/d?password=secret", "u", "secret").toString())
                .doesNotContain("secret");
    }
}
