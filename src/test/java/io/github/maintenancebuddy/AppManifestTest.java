package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.webhook.GitHubEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code app.yml} asks of GitHub is what the code uses, and no more. */
class AppManifestTest {
    private final Map<String, Object> manifest = read();

    @Test
    void subscribes_to_the_events_that_are_read() {
        assertThat(manifest.get("default_events"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrderElementsOf(GitHubEvents.READ)
                .doesNotContainAnyElementsOf(GitHubEvents.ALWAYS);
    }

    @Test
    void asks_for_the_permissions_that_are_used() {
        assertThat(manifest.get("default_permissions"))
                .isEqualTo(Map.of(
                        "contents",
                        "read",
                        "issues",
                        "write",
                        "metadata",
                        "read",
                        "members",
                        "read",
                        "actions",
                        "write"));
    }

    @Test
    void has_only_keys_that_the_manifest_flow_knows() {
        var known = List.of(
                "name", "url", "description", "public", "hook_attributes", "default_permissions", "default_events");
        assertThat(manifest.keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Map<String, Object> read() {
        try (var text = Files.newBufferedReader(Path.of("app.yml"))) {
            return new Yaml().load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
