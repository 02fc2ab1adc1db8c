package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Whether the database can be written, and has room. By a connection of its own, so that nothing is brought up to date. */
final class DatabaseCheck implements Check {
    private static final String WHAT = "Database";
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST_FREE = 500 * MEGABYTE;

    private final DatabaseSettings settings;

    DatabaseCheck(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<CheckResult> look() {
        try {
            var file = ConnectionPools.file(settings.url());
            if (file.isEmpty() || Files.exists(file.get())) {
                write();
            }
            return List.of(file.isEmpty() ? CheckResult.good(WHAT, "It can be written.") : room(file.get()));
        } catch (SQLException | IOException | StoreUnusable e) {
            return List.of(CheckResult.wrong(WHAT, "It cannot be written: " + withoutAddress(e)));
        }
    }

    /** An address may hold a password. */
    private String withoutAddress(Exception e) {
        return String.valueOf(e.getMessage()).replace(settings.url(), "SPRING_DATASOURCE_URL");
    }

    /** A table that is never kept. */
    private void write() throws SQLException {
        var account = new Properties();
        if (ConnectionPools.isPostgresql(settings.url())) {
            account.putAll(PostgresTimeouts.STANDARD.driver());
        }
        if (settings.username() != null) {
            account.setProperty("user", settings.username());
        }
        if (settings.password() != null) {
            account.setProperty("password", settings.password());
        }
        try (var connection = DriverManager.getConnection(settings.url(), account);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table maintenance_buddy_check (number integer)");
            connection.rollback();
        }
    }

    private static CheckResult room(Path file) throws IOException {
        var folder = existing(file);
        if (!Files.isWritable(folder)) {
            return CheckResult.wrong(WHAT, "This account cannot write into " + folder + ".");
        }
        var free = Files.getFileStore(folder).getUsableSpace();
        return free < LEAST_FREE
                ? CheckResult.wrong(
                        WHAT, "Only " + free / MEGABYTE + " MB are free in " + folder + ": make room there.")
                : CheckResult.good(WHAT, "It can be written, and there is room in " + folder + ".");
    }

    /** The folder of the file, or where the app would begin to make it. */
    private static Path existing(Path file) {
        return Stream.iterate(file.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
                .skip(1)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }
}
