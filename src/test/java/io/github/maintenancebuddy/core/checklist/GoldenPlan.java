package io.github.maintenancebuddy.core.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the one kept in {@code src/test/resources/golden}; {@code -Dgolden=write} keeps a new one. */
public final class GoldenPlan {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenPlan() {}

    public static void check(String name, String text) {
        var file = FOLDER.resolve(name + ".md");
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text + "\n");
            }
            assertThat(text + "\n").as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
