package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.github.standin.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** The SQLite file of an app that runs in another process. */
record OpenDatabase(Path file) {
    private static final String WAITING = """
        select (select count(*) from hint where done_at is null)
             + (select count(*) from maintenance where next_moment <= ?)
             + (select count(*) from effect where done_at is null)
             + (select count(*) from letter where not done)\
        """;

    private static final String IN_DOUBT = """
        select (select count(*) from effect where done_at is null and attempted_at is not null)
             + (select count(*) from letter where not done and attempts > 0)\
        """;

    /** How much is received and not decided, due, decided and not carried out. */
    long waiting(Instant now) throws SQLException {
        try (var connection = open(file);
                var query = connection.prepareStatement(WAITING)) {
            query.setLong(1, now.toEpochMilli());
            try (var row = query.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    /** How many effects and mails were begun and are not known to be done; read from a copy, so that nothing is repaired. */
    long inDoubt(Path folder) throws IOException, SQLException {
        var copy = folder.resolve("copy.db");
        for (var part : new String[] {"", "-wal"}) {
            var from = Path.of(file + part);
            var to = Path.of(copy + part);
            Files.deleteIfExists(to);
            if (Files.exists(from)) {
                Files.copy(from, to);
            }
        }
        Files.deleteIfExists(Path.of(copy + "-shm"));
        try (var connection = open(copy);
                var query = connection.createStatement();
                var row = query.executeQuery(IN_DOUBT)) {
            return row.getLong(1);
        }
    }

    /** Whether a delivery was kept. */
    boolean knows(UUID guid) throws SQLException {
        try (var connection = open(file);
                var query = connection.prepareStatement("select 1 from hint where guid = ?")) {
            query.setString(1, guid.toString());
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** What is under way, for those who ask why it does not end. */
    String underWay() throws SQLException {
        var all = new StringBuilder();
        for (var what : new String[] {
            "select 'hint ' || kind || ' failures ' || failures || ' ' || substr(payload, 1, 200) from hint where"
                    + " done_at is null",
            "select 'effect ' || queue || ' attempts ' || attempts || ' ' || document from effect where done_at is"
                    + " null",
            "select 'letter ' || subscription || ' attempts ' || attempts || ' retry_at ' || retry_at from letter"
                    + " where not done",
            "select 'queue ' || name || ' ' || holder || ' until ' || held_until from queue"
        }) {
            try (var connection = open(file);
                    var query = connection.createStatement();
                    var row = query.executeQuery(what)) {
                while (row.next()) {
                    all.append(row.getString(1)).append('\n');
                }
            }
        }
        return all.toString();
    }

    /** Readers who have confirmed long ago. */
    void subscribe(Repository repository, int readers) throws SQLException {
        try (var connection = open(file);
                var insert = connection.prepareStatement("insert into subscription"
                        + " (id, repository, place, address, services, confirmed_at) values (?, ?, ?, ?, '', 0)")) {
            for (var number = 1; number <= readers; number++) {
                insert.setString(1, "reader-" + number);
                insert.setLong(2, repository.id());
                insert.setString(3, repository.fullName().toLowerCase(Locale.ROOT));
                insert.setString(4, "reader-" + number + "@mail.example");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Connection open(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var pragma = connection.createStatement()) {
            pragma.execute("pragma busy_timeout = 20000");
        }
        return connection;
    }
}
