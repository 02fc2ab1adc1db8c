package io.github.maintenancebuddy.adapter.github.repositories;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.SHOP;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.core.configuration.ConfigurationFile;
import io.github.maintenancebuddy.core.configuration.SlugOwners;
import io.github.maintenancebuddy.runtime.engine.ConfigurationFiles.Lookup;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubFilesTest {
    private static final String FILE = "/repos/acme/shop/contents/.github/maintenance.yml";

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private Lookup find(Optional<String> etag) {
        return new GitHubFiles(github.clients()).find(SHOP, "acme/shop", etag);
    }

    private static String content(String text) {
        var clients = Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(text.getBytes(UTF_8));
        return "{\"type\":\"file\",\"size\":" + text.length() + ",\"encoding\":\"base64\",\"content\":\""
                + clients.replace("\n", "\\n") + "\"}";
    }

    @Test
    void reads_the_text_with_its_tag() {
        var text = "timezone: Europe/Berlin # für alle, die keine nennen 🚀 " + "x".repeat(100);
        github.answers("GET", FILE, json(200, content(text)).withHeader("ETag", "W/\"1\""));
        assertThat(find(Optional.empty())).isEqualTo(new Lookup.Text("W/\"1\"", text));
        assertThat(github.received().getLast().containsHeader("If-None-Match")).isFalse();
    }

    @Test
    void asks_for_what_has_changed_only() {
        github.answers("GET", FILE, WireMock.aResponse().withStatus(304));
        assertThat(find(Optional.of("W/\"1\""))).isEqualTo(new Lookup.Unchanged());
        assertThat(github.received().getLast().getHeader("If-None-Match")).isEqualTo("W/\"1\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410, 451})
    void what_is_not_there_or_not_shown_to_us_is_missing(int status) {
        github.answers("GET", FILE, says(status, "Resource not accessible by integration"));
        assertThat(find(Optional.empty())).isEqualTo(new Lookup.Missing());
    }

    @Test
    void a_folder_or_a_submodule_is_no_file() {
        github.answers("GET", FILE, json(200, "[]"));
        assertThat(find(Optional.empty())).isEqualTo(new Lookup.Missing());
        github.answers("GET", FILE, json(200, "{\"type\":\"submodule\",\"size\":0}"));
        assertThat(find(Optional.empty())).isEqualTo(new Lookup.Missing());
    }

    @Test
    void a_file_beyond_a_megabyte_comes_without_its_text_and_is_too_long() {
        github.answers(
                "GET", FILE, json(200, "{\"type\":\"file\",\"size\":2000000,\"encoding\":\"none\",\"content\":\"\"}"));
        assertThat(find(Optional.empty()))
                .isInstanceOfSatisfying(
                        Lookup.Text.class,
                        found -> assertThat(ConfigurationFile.read(found.text(), "acme", SlugOwners.NONE)
                                        .mistakes())
                                .hasSize(1));
    }

    @Test
    void a_limit_or_a_problem_of_GitHub_is_no_missing_file() {
        github.answers("GET", FILE, says(502, "oops"));
        assertThatThrownBy(() -> find(Optional.empty())).isInstanceOf(Busy.class);
        github.answers("GET", FILE, says(403, "You have exceeded a secondary rate limit"));
        assertThatThrownBy(() -> find(Optional.empty())).isInstanceOf(Busy.class);
    }
}
