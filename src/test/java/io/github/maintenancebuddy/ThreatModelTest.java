package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What SECURITY.md says that tests show is shown by tests that there are. */
class ThreatModelTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void every_threat_names_tests_that_there_are() throws IOException {
        var threats = Files.readAllLines(Path.of(".github/SECURITY.md")).stream()
                .dropWhile(line -> !line.startsWith("| who wants what"))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
        assertThat(threats)
                .hasSize(10)
                .allSatisfy(threat -> assertThat(NAMED.matcher(threat).results())
                        .isNotEmpty()
                        .allSatisfy(named -> assertThat(tests(named.group(1)))
                                .as(named.group())
                                .anyMatch(text -> text.contains("void " + named.group(2) + "("))));
    }

    /** The texts of the test classes of this name. */
    private static List<String> tests(String name) {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(name + ".java"))
                    .map(ThreatModelTest::text)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
