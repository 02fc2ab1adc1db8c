package io.github.maintenancebuddy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, as the table that operating.md shows; written anew after every figure, so that none is lost. */
final class BenchmarkReport {
    private static final Path FILE = Path.of("target", "benchmark.md");

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /** Notes a figure of a database. */
    void figure(String database, String what, String measured) {
        System.out.println(database + ": " + what + ": " + measured);
        rows.computeIfAbsent(what, _ -> new LinkedHashMap<>()).put(database, measured);
        try {
            Files.writeString(FILE, table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table() {
        var table = new StringBuilder("| | SQLite | PostgreSQL |\n|---|---|---|\n");
        rows.forEach((what, measured) -> table.append("| ")
                .append(what)
                .append(" | ")
                .append(measured.getOrDefault("SQLite", ""))
                .append(" | ")
                .append(measured.getOrDefault("PostgreSQL", ""))
                .append(" |\n"));
        return table.toString();
    }
}
