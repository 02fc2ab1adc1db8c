package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are compared with a kept file; {@code -Dgolden=apply} writes the files. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean APPLY = "apply".equals(System.getProperty("golden"));

    private Golden() {}

    public static void check(String name, String text) throws IOException {
        var file = FOLDER.resolve(name);
        if (APPLY) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; -Dgolden=apply writes it", file).isEqualTo(Files.readString(file));
    }
}
