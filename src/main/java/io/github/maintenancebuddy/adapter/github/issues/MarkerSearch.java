package io.github.maintenancebuddy.adapter.github.issues;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a text that we may have written. The marker alone proves nothing, since anybody can paste it; the app that
 * GitHub names as the writer does.
 */
final class MarkerSearch {
    private static final int MOST_PAGES = 10;
    /** GitHub's clock may be behind ours. Looking further back costs nothing, since no two markers are the same. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final GitHubClient line;
    private final long appId;
    private final String marker;

    MarkerSearch(GitHubClient line, long appId, String marker) {
        this.line = line;
        this.appId = appId;
        this.marker = marker;
    }

    /** A comment or an issue as GitHub lists it. */
    interface Text {
        @Nullable
        String body();

        @Nullable
        Author performedViaGithubApp();
    }

    record Author(long id) {}

    record Comment(long id, @Nullable String body, @Nullable Author performedViaGithubApp) implements Text {}

    record Issue(
            long id,
            int number,
            String htmlUrl,
            @Nullable String body,
            @Nullable Author performedViaGithubApp) implements Text {}

    /** The first of ours on these pages. */
    <T extends Text> Optional<T> first(String list, Instant since, Class<T[]> type) {
        var from = since.minus(MARGIN).truncatedTo(ChronoUnit.SECONDS);
        var page = Optional.of(list + (list.contains("?") ? "&" : "?") + "per_page=100&since=" + from);
        for (var read = 0; page.isPresent(); read++) {
            if (read == MOST_PAGES) {
                throw new Refused("There is too much to look through for what we may have written already.");
            }
            var call = ApiRequest.get(page.get());
            var answer = line.send(call);
            var found = Arrays.stream(line.read(call, answer, type))
                    .filter(this::ours)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            page = answer.next();
        }
        return Optional.empty();
    }

    private boolean ours(Text text) {
        var author = text.performedViaGithubApp();
        var body = text.body();
        return author != null && author.id() == appId && body != null && body.contains(marker);
    }
}
