package io.github.maintenancebuddy.adapter.store;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.Map;

/**
 * How long a PostgreSQL server may say nothing. Without an end to it, a connection whose answers are lost on the way
 * would hold up all deliveries, while new connections work.
 *
 * @param connect until a new connection is there
 * @param validation until an idle connection has shown that it still works
 * @param pool until the pool has a connection that works
 * @param statement after which the server itself ends a statement
 * @param answer after which a connection counts as broken; longer than {@code statement}
 * @param idleInTransaction after which the server takes back what a lost client has locked
 */
record PostgresTimeouts(
        Duration connect,
        Duration validation,
        Duration pool,
        Duration statement,
        Duration answer,
        Duration idleInTransaction) {
    /** Together short enough that GitHub's deliveries are taken again within 20 seconds. */
    static final PostgresTimeouts STANDARD = new PostgresTimeouts(
            Duration.ofSeconds(3),
            Duration.ofSeconds(1),
            Duration.ofSeconds(7),
            Duration.ofSeconds(7),
            Duration.ofSeconds(8),
            Duration.ofSeconds(10));

    /** From the moment at which all connections fall silent until one works again, at most. */
    Duration longest() {
        return pool.plus(answer).plus(connect);
    }

    /** For the driver; what the database's URL says goes before it. */
    Map<String, String> driver() {
        return Map.of(
                "connectTimeout", String.valueOf(connect.toSeconds()),
                "socketTimeout", String.valueOf(answer.toSeconds()),
                "tcpKeepAlive", "true");
    }

    void applyTo(HikariConfig config) {
        driver().forEach(config::addDataSourceProperty);
        config.setConnectionTimeout(pool.toMillis());
        config.setValidationTimeout(validation.toMillis());
        config.setConnectionInitSql("set statement_timeout = " + statement.toMillis()
                + "; set idle_in_transaction_session_timeout = " + idleInTransaction.toMillis());
    }
}
