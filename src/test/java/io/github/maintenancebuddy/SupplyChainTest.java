package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others made comes into a build only as the bytes that were looked at: a tag can be moved, a hash cannot. */
class SupplyChainTest {
    private static final Pattern USE = Pattern.compile("(?m)^\\s*(?:- )?uses: (.*)$");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");

    @ParameterizedTest
    @MethodSource("workflows")
    void every_action_is_a_commit_with_its_version(Path workflow) {
        assertThat(all(USE, Handbook.text(workflow)))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use).matches("[\\w.-]+(/[\\w.-]+)+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void no_checkout_leaves_its_token_to_what_runs_after_it(Path workflow) {
        assertThat(steps(workflow))
                .filteredOn(step -> step.path("uses").asString("").startsWith("actions/checkout@"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.at("/with/persist-credentials"))
                        .isEqualTo(JsonMapper.shared().getNodeFactory().booleanNode(false)));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void a_workflow_may_only_read_and_a_job_asks_for_more(Path workflow) {
        assertThat(tree(workflow).path("permissions"))
                .isEqualTo(JsonMapper.shared().createObjectNode().put("contents", "read"));
    }

    @Test
    void every_image_is_a_digest() {
        assertThat(all(FROM, Handbook.text(Path.of("src/docker/Dockerfile"))))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).matches("[\\w./-]+:[\\w.-]+@sha256:[0-9a-f]{64}"));
    }

    @Test
    void the_wrapper_knows_the_checksum_of_its_Maven() {
        assertThat(Handbook.text(Path.of(".mvn/wrapper/maven-wrapper.properties")))
                .containsPattern("(?m)^distributionSha256Sum=[0-9a-f]{64}$");
    }

    static Stream<Path> workflows() throws IOException {
        try (var files = Files.list(Path.of(".github/workflows"))) {
            return files.sorted().toList().stream();
        }
    }

    private static List<JsonNode> steps(Path workflow) {
        return tree(workflow).path("jobs").values().stream()
                .flatMap(job -> StreamSupport.stream(job.path("steps").spliterator(), false))
                .toList();
    }

    private static JsonNode tree(Path workflow) {
        return JsonMapper.shared().valueToTree(new Yaml().load(Handbook.text(workflow)));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
