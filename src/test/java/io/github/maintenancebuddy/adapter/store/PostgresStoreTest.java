package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL, and what holds where several replicas write at the same time. */
class PostgresStoreTest extends DocumentsContract {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    DatabaseSettings settings() {
        return new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", null);
    }

    @Test
    void a_try_that_begins_while_a_decision_counts_on_the_effect_waits_for_that_decision() throws Exception {
        opened(SECTION);
        var pending = next();
        var trying = new CompletableFuture<Boolean>();
        stores.database.write(() -> {
            assertThat(stores.maintenances.commit(change(1, SECTION), NOW)).isTrue();
            Thread.startVirtualThread(() -> trying.complete(
                    stores.effects.claim(pending, lease("only"), NOW).isPresent()));
            assertThatThrownBy(() -> trying.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            return Optional.empty();
        });
        assertThat(trying.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(found(issue).version()).isEqualTo(2);
        assertThat(carryOut()).containsExactly(SECTION);
    }

    @Test
    void a_server_that_is_not_there_is_told_in_a_sentence() {
        assertThatThrownBy(() -> Database.open(
                        new DatabaseSettings("jdbc:postgresql://localhost:1/x?connectTimeout=1", "u", "secret")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageStartingWith("The PostgreSQL database cannot be reached: ")
                .hasMessageNotContaining("secret");
    }
}
