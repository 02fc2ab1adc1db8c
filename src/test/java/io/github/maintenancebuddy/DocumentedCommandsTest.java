package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in the handbook is run by somebody before a reader does, or says why it cannot be. */
class DocumentedCommandsTest {
    /** Those that need what no build machine has. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "sudo apt install ./target/maintenance-buddy_*.deb", "src/deb/try installs the package, and removes it",
            "docker run -p 8080:8080 -v buddy:/var/lib/maintenance-buddy --env-file buddy.env maintenance-buddy",
                    "src/docker/try runs the image, on a free port",
            "sqlite3 data/maintenance-buddy.db \".backup 'copy.db'\"", "needs the program of SQLite",
            "journalctl -u maintenance-buddy", "needs the installed service",
            "osv-scanner --offline -L application.cdx.json", "needs a database of vulnerabilities");

    @Test
    void every_command_is_run_in_CI_or_in_a_test_or_has_a_reason() {
        var run = Stream.of(byBuild(), DocumentedCommandsIT.RUN, NOT_RUN.keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(DocumentedCommands.all())
                .hasSizeGreaterThan(15)
                .contains("mvn -B -ntp verify", "docker build -f src/docker/Dockerfile -t maintenance-buddy .")
                .allSatisfy(command -> assertThat(run).contains(command));
    }

    @Test
    void no_reason_is_left_over() {
        assertThat(DocumentedCommands.all()).containsAll(NOT_RUN.keySet()).containsAll(DocumentedCommandsIT.RUN);
    }

    /** Settings of OpenTelemetry's agent and of Java are theirs. */
    @Test
    void every_setting_in_a_block_is_one_that_is_read() {
        var known = OperatingTables.metadata().keySet().stream()
                .map(OperatingTables::inEnvironment)
                .toList();
        assertThat(DocumentedCommands.settings())
                .hasSizeGreaterThan(5)
                .filteredOn(name -> !name.startsWith("OTEL_") && !name.equals("JAVA_TOOL_OPTIONS"))
                .allSatisfy(name -> assertThat(known)
                        .as(name)
                        .anyMatch(setting -> name.equals(setting) || name.startsWith(setting + "_")));
    }

    private static Set<String> byBuild() {
        return Stream.of(".github/workflows/build.yml", ".ci/run")
                .flatMap(file -> Handbook.text(Path.of(file)).lines())
                .map(line -> line.strip()
                        .replaceFirst("^(- )?(run: )?(exec )?", "")
                        .replaceFirst(" &$", "")
                        .replaceFirst("^\\./mvnw", "mvn"))
                .collect(Collectors.toSet());
    }
}
