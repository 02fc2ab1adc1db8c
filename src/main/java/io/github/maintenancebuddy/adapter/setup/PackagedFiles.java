package io.github.maintenancebuddy.adapter.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files of our own repository that come with the app. */
final class PackagedFiles {
    static final String MANIFEST = "app.yml";
    static final String FORM = ".github/ISSUE_TEMPLATE/maintenance.yml";
    static final String EXAMPLE = ".github/maintenance.example.yml";

    /** What the files have in the place of the operator's address. */
    private static final String OURS = "https://maintenance.example.org";

    private PackagedFiles() {}

    /** The text of a file, with the address where people reach the app. */
    static String text(String file, String publicUrl) {
        try (var in = Objects.requireNonNull(PackagedFiles.class.getResourceAsStream("/setup/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(OURS, publicUrl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
