package io.github.maintenancebuddy.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that people read, kept as files; {@code -Dgolden=write} writes them anew, to be read before committing. */
final class CommandGolden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/command");

    private CommandGolden() {}

    static void check(String name, String text) {
        var file = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
            assertThat(text).doesNotContainPattern("(?m)^\\s*/");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
