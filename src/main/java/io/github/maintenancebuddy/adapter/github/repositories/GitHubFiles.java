package io.github.maintenancebuddy.adapter.github.repositories;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import io.github.maintenancebuddy.adapter.github.transport.GitHubJson;
import io.github.maintenancebuddy.core.configuration.ConfigurationFile;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.runtime.engine.ConfigurationFiles;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads configuration files with GitHub's contents API. What has not changed costs nothing of GitHub's limit.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/contents#get-repository-content">Get repository content</a>
 */
public final class GitHubFiles implements ConfigurationFiles {
    private static final String FILE = "/contents/.github/maintenance.yml";

    private final GitHubClients clients;

    public GitHubFiles(GitHubClients clients) {
        this.clients = clients;
    }

    private record Content(@Nullable String type, @Nullable String content, long size) {}

    @Override
    public Lookup find(Repository by, String place, Optional<String> etag) {
        var headers = etag.map(tag -> Map.of("If-None-Match", tag)).orElse(Map.of());
        var request = new ApiRequest("GET", "/repos/" + place + FILE, headers, "", true);
        return clients.forInstallation(by.installation())
                .findVisible(request)
                .map(GitHubFiles::found)
                .orElse(new Lookup.Missing());
    }

    private static Lookup found(ApiResponse response) {
        return response.status() == 304 ? new Lookup.Unchanged() : text(response);
    }

    /** A folder of that name answers with a list, a link or submodule with another type. */
    private static Lookup text(ApiResponse response) {
        try {
            var content = GitHubJson.read(response.body(), Content.class);
            return "file".equals(content.type())
                    ? new Lookup.Text(response.header("ETag").orElse(""), text(content))
                    : new Lookup.Missing();
        } catch (JacksonException | IllegalArgumentException e) {
            return new Lookup.Missing();
        }
    }

    /** Of a file beyond a megabyte GitHub tells the size only; what is too long is not kept, only its length. */
    private static String text(Content content) {
        return content.size() > ConfigurationFile.LONGEST || content.content() == null
                ? " ".repeat(ConfigurationFile.LONGEST + 1)
                : new String(Base64.getMimeDecoder().decode(content.content()), UTF_8);
    }
}
