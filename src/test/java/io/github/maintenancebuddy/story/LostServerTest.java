package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The PostgreSQL server ends all connections and takes no new ones for a while (behaviour.md, Operation). */
class LostServerTest extends LostWebhookStory {
    private final EmbeddedPostgres server = started();

    private static EmbeddedPostgres started() {
        try {
            var server = EmbeddedPostgres.start();
            on(server, "create database buddy");
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Map<String, Object> database(Path folder) {
        return Map.of(
                "spring.datasource.url",
                server.getJdbcUrl("postgres", "buddy"),
                "spring.datasource.username",
                "postgres");
    }

    @AfterAll
    void stopTheServer() throws IOException {
        server.close();
    }

    @Test
    void what_was_delivered_while_the_server_was_away_is_asked_for_again() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        onTheServer("alter database buddy allow_connections false");
        onTheServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'buddy'");

        bob.ticks(issue, "P2");
        gitHub.awaitWebhooks();
        assertThat(gitHub.deliveries().getLast().statusCode()).isEqualTo(503);
        onTheServer("alter database buddy allow_connections true");

        // a connection of before may still be in the pool
        Awaitility.await().ignoreExceptions().untilAsserted(this::asksForFailed);
        assertThat(issue.body()).doesNotContain("has not accepted");
        assertThat(said(issue)).hasSize(1);
        assertThat(newErrors()).singleElement().asString().startsWith("The database cannot be used (");
    }

    private void onTheServer(String words) throws SQLException {
        on(server, words);
    }

    private static void on(EmbeddedPostgres server, String words) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(words);
        }
    }
}
