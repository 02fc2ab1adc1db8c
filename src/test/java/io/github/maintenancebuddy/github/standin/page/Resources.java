package io.github.maintenancebuddy.github.standin.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheet and the script of the pages. */
final class Resources {
    private Resources() {}

    static String read(String name) {
        try (var in = Objects.requireNonNull(Resources.class.getResourceAsStream("/sandbox/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
