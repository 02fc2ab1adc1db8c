package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README promises holds. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void is_read_in_one_go() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void is_tested_by_the_command_that_it_names() throws IOException {
        var run = Files.readAllLines(Path.of(".ci/run"));
        assertThat(run.getLast()).isEqualTo("exec " + command("Test it"));
    }

    @Test
    void starts_the_sandbox_by_a_goal_of_the_build() throws IOException {
        assertThat(command("Try it")).isEqualTo("mvn -B spring-boot:test-run");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>spring-boot-maven-plugin</artifactId>")
                .contains("<mainClass>" + SandboxApplication.class.getName() + "</mainClass>");
    }

    @Test
    void shows_pictures_that_are_there() throws IOException {
        var pictures = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)")
                .matcher(Files.readString(README))
                .results()
                .map(match -> Path.of(match.group(1)))
                .toList();
        assertThat(pictures).isNotEmpty().allSatisfy(picture -> {
            assertThat(picture).exists();
            assertThat(Files.size(picture)).isLessThan(300_000);
        });
    }

    /** The first command under a heading. */
    private static String command(String heading) throws IOException {
        var lines = Files.readAllLines(README);
        var section = lines.subList(lines.indexOf("## " + heading), lines.size());
        return section.get(section.indexOf("```sh") + 1);
    }
}
