package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the handbook that need the packaged app, run as they stand there. */
class DocumentedCommandsIT {
    private static final String START = "java -jar target/maintenance-buddy-0.1.0-SNAPSHOT.jar";
    private static final String START_AT_AN_ADDRESS = "PUBLIC_URL=https://buddy.example " + START;
    private static final String CHECK = START + " --check";

    static final Set<String> RUN = Set.of(START, START_AT_AN_ADDRESS, CHECK);

    @TempDir
    private Path folder;

    @BeforeEach
    void layOutTheJar() throws IOException {
        Files.createSymbolicLink(folder.resolve("target"), Path.of("target").toAbsolutePath());
    }

    @Test
    void starts_and_links_the_setup_page() throws Exception {
        startsAndLinks(START, "http://localhost:");
        startsAndLinks(START_AT_AN_ADDRESS, "https://buddy.example/setup?code=");
    }

    private void startsAndLinks(String command, String link) throws Exception {
        var app = run(command);
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(said()).contains(link, "/setup?code="));
            assertThat(said()).doesNotContain("WARNING");
        } finally {
            app.descendants().forEach(ProcessHandle::destroy);
            app.destroy();
            assertThat(app.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void checks_and_ends_with_1_where_something_is_wrong() throws Exception {
        var check = run(CHECK);
        assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(check.exitValue()).as(said()).isEqualTo(1);
        assertThat(said()).contains("✗ ");
    }

    private Process run(String command) throws IOException {
        var shell = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        shell.environment()
                .merge(
                        "PATH",
                        System.getProperty("java.home") + "/bin",
                        (path, jdk) -> jdk + File.pathSeparator + path);
        shell.environment().put("SERVER_PORT", "0");
        shell.environment().put("MANAGEMENT_SERVER_PORT", "0");
        return shell.start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
