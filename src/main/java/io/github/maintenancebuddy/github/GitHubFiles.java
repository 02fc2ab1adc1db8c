package io.github.maintenancebuddy.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.maintenancebuddy.configuration.ConfigurationFile;
import io.github.maintenancebuddy.engine.ConfigurationFiles;
import io.github.maintenancebuddy.maintenance.Repository;
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
final class GitHubFiles implements ConfigurationFiles {
    private static final String FILE = "/contents/.github/maintenance.yml";

    private final Lines lines;

    GitHubFiles(Lines lines) {
        this.lines = lines;
    }

    private record Content(@Nullable String type, @Nullable String content, long size) {}

    @Override
    public Found find(Repository by, String place, Optional<String> etag) {
        var headers = etag.map(tag -> Map.of("If-None-Match", tag)).orElse(Map.of());
        var call = new Call("GET", "/repos/" + place + FILE, headers, "", true);
        return lines.line(by.installation()).look(call).map(GitHubFiles::found).orElse(new Found.Missing());
    }

    private static Found found(Answer answer) {
        return answer.status() == 304 ? new Found.Unchanged() : text(answer);
    }

    /** A folder of that name answers with a list, a link or submodule with another type. */
    private static Found text(Answer answer) {
        try {
            var content = Json.read(answer.body(), Content.class);
            return "file".equals(content.type())
                    ? new Found.Text(answer.header("ETag").orElse(""), text(content))
                    : new Found.Missing();
        } catch (JacksonException | IllegalArgumentException e) {
            return new Found.Missing();
        }
    }

    /** Of a file beyond a megabyte GitHub tells the size only; what is too long is not kept, only its length. */
    private static String text(Content content) {
        return content.size() > ConfigurationFile.LONGEST || content.content() == null
                ? " ".repeat(ConfigurationFile.LONGEST + 1)
                : new String(Base64.getMimeDecoder().decode(content.content()), UTF_8);
    }
}
