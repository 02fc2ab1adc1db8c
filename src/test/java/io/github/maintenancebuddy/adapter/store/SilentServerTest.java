package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.adapter.webhook.Deliveries.Delivery;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** PostgreSQL is gone without a word, or may no longer write (behaviour.md, Operation). */
class SilentServerTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final PostgresTimeouts IMPATIENT =
            new PostgresTimeouts(SHORT, Duration.ofMillis(250), SHORT, Duration.ofMillis(500), SHORT, SHORT);

    private static EmbeddedPostgres server;

    private SwallowingProxy proxy;
    private Database database;
    private DeliveryStore deliveries;
    private int sent;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        proxy = new SwallowingProxy(server.getPort());
        database = Database.open(
                new DatabaseSettings(
                        "jdbc:postgresql://localhost:" + proxy.port() + "/postgres?sslmode=disable", "postgres", null),
                IMPATIENT);
        deliveries = new DeliveryStore(database);
        assertThat(deliver().join()).isTrue();
    }

    @AfterEach
    void close() throws IOException, SQLException {
        onTheServer("alter database postgres reset default_transaction_read_only");
        database.close();
        proxy.close();
    }

    @Test
    void deliveries_are_taken_again_within_20_seconds_after_all_connections_fell_silent() {
        assertThat(PostgresTimeouts.STANDARD.longest()).isLessThan(Duration.ofSeconds(20));
        assertThat(PostgresTimeouts.STANDARD.statement())
                .as("the server says that it was too slow before the client gives the connection up")
                .isLessThan(PostgresTimeouts.STANDARD.answer());
        proxy.swallow();

        assertThat(deliver())
                .failsWithin(IMPATIENT.longest())
                .withThrowableThat()
                .withCauseInstanceOf(StoreUnavailable.class);
        assertThat(deliver()).succeedsWithin(IMPATIENT.longest()).isEqualTo(true);
    }

    @Test
    void health_is_down_while_the_server_says_nothing_and_up_after_it() {
        var health = new DatabaseHealth(database, InstantSource.system());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        proxy.swallow();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        Awaitility.await().until(() -> health.health().getStatus().equals(Status.UP));
    }

    @Test
    void a_primary_that_became_a_standby_is_unavailable_until_there_is_one_that_may_write() throws Exception {
        var health = new DatabaseHealth(database, InstantSource.system());
        onTheServer("alter database postgres set default_transaction_read_only = on");
        endConnections();
        Awaitility.await()
                .untilAsserted(() -> assertThatThrownBy(() -> deliver().get(5, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(StoreUnavailable.class)
                        .hasMessageContaining("read-only"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        onTheServer("alter database postgres reset default_transaction_read_only");
        Awaitility.await().until(() -> health.health().getStatus().equals(Status.UP));
        assertThat(deliver().join()).isTrue();
    }

    @Test
    void a_statement_that_takes_too_long_counts_as_unavailability() {
        assertThatThrownBy(() -> database.write(
                        () -> database.change("select pg_sleep(60)").rows((_, _) -> true)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("statement timeout");
    }

    private CompletableFuture<Boolean> deliver() {
        sent++;
        return deliveries
                .store(new Delivery(
                        "silent-" + hashCode() + "-" + sent,
                        "issues",
                        new LaneKey.OfIssue(new IssueId(1)),
                        Instant.EPOCH,
                        "{}"))
                .toCompletableFuture();
    }

    private static void endConnections() throws SQLException {
        onTheServer("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = 'postgres' and pid <> pg_backend_pid()");
    }

    private static void onTheServer(String words) throws SQLException {
        try (var connection = server.getDatabase("postgres", "template1").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(words);
        }
    }
}
