package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.setup.AppCredentials;
import io.github.maintenancebuddy.adapter.setup.CredentialStore;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Keeps the app's credentials in a file beside the embedded database, which only its owner can read. */
final class CredentialsFile implements CredentialStore {
    private static final String NAME = "github-app.properties";

    private final Optional<Path> folder;
    private final Optional<Path> file;

    CredentialsFile(DatabaseSettings database) {
        this.folder = database.folder();
        this.file = folder.map(it -> it.resolve(NAME));
    }

    @Override
    public Optional<String> place() {
        return file.map(Path::toString);
    }

    @Override
    public void tryOut() throws IOException {
        if (folder.isPresent()) {
            Files.delete(temporary(folder.get()));
        }
    }

    @Override
    public void keep(AppCredentials credentials) throws IOException {
        if (folder.isPresent()) {
            var written = write(folder.get(), text(credentials));
            Files.move(written, folder.get().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What is kept, by the names of the settings; empty where nothing is. */
    Map<String, String> read() throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Map.of();
        }
        try (var in = Files.newBufferedReader(file.get())) {
            var kept = new Properties();
            kept.load(in);
            return kept.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, kept::getProperty));
        } catch (IllegalArgumentException e) {
            throw new IOException("damaged", e);
        }
    }

    private static String text(AppCredentials credentials) throws IOException {
        var properties = new Properties();
        properties.putAll(credentials.settings());
        var text = new StringWriter();
        properties.store(text, "The GitHub App, as the setup page has created it. Keep this secret.");
        return text.toString();
    }

    /** On disk before it gets its name, since GitHub gives it only once. */
    private static Path write(Path folder, String text) throws IOException {
        var temporary = temporary(folder);
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        return temporary;
    }

    private static Path temporary(Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        return OwnerOnly.createTemporary(folder, NAME, ".new");
    }
}
