package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who starts the sandbox and stops it again. */
class SandboxApplicationTest {
    @TempDir
    private Path folder;

    @Test
    void shows_its_three_addresses_and_no_other_and_is_stopped_without_a_failure() throws Exception {
        var sandbox = start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(said()).contains("Sandbox:", "Status page:", "Banner:"));
            assertThat(said()).doesNotContain("/setup");
        } finally {
            sandbox.destroy();
        }
        assertThat(sandbox.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(sandbox.exitValue()).as(said()).isZero();
    }

    /** In a folder of its own, so that it is not a sandbox that somebody is using. */
    private Process start() throws IOException {
        Files.createSymbolicLink(folder.resolve(".github"), Path.of(".github").toAbsolutePath());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(java, "-cp", classPath(), SandboxApplication.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        for (var setting : List.of("SANDBOX_PORT", "SERVER_PORT", "SHOP_PORT")) {
            command.environment().put(setting, freePort());
        }
        return command.start();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
