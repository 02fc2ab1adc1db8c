package io.github.maintenancebuddy.benchmark;

import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Measures and reports; asserts nothing, since a slow machine is no mistake. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class Benchmark {
    private final BenchmarkReport report = new BenchmarkReport();

    @Test
    void on_sqlite(@TempDir Path folder) throws IOException {
        measure("SQLite", new DatabaseSettings("jdbc:sqlite:" + folder.resolve("benchmark.db"), null, null), folder);
    }

    /** With the disk writes that a real server makes, which the embedded one leaves out by default. */
    @Test
    void on_postgresql(@TempDir Path folder) throws IOException {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            measure("PostgreSQL", new DatabaseSettings(url, "postgres", ""), folder);
        }
    }

    private void measure(String database, DatabaseSettings settings, Path folder) throws IOException {
        try (var gitHub = new MinimalGitHub()) {
            var measuring = new DatabaseBenchmark(
                    settings, gitHub, folder, (what, figure) -> report.figure(database, what, figure));
            measuring.thousandOpen();
            measuring.hundredThousandOpen();
        }
    }
}
