package io.github.maintenancebuddy.adapter.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that nobody but the app's own account may read, where the file system knows such rights. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Creates it with all above it; one that is there keeps its rights. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(folder, "rwx------"));
        }
    }

    /** Creates it empty; one that is there keeps its rights. */
    static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, rights(file, "rw-------"));
        } catch (FileAlreadyExistsException _) {
            // as it should be, from the second start on
        }
    }

    /** A new file with a name of its own. */
    static Path createTemporary(Path folder, String name, String suffix) throws IOException {
        return Files.createTempFile(folder, name, suffix, rights(folder, "rw-------"));
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
