package io.github.maintenancebuddy.adapter.github.issues;

import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.runtime.engine.LessonsFinder;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads post-mortems. */
public final class GitHubPostMortems implements LessonsFinder.PostMortems {
    private final GitHubClients clients;

    public GitHubPostMortems(GitHubClients clients) {
        this.clients = clients;
    }

    private record Issue(@Nullable String body, String state) {}

    @Override
    public Optional<String> open(IssueRef postMortem) {
        var repository = postMortem.repository();
        var request = ApiRequest.get("/repos/" + repository.name() + "/issues/" + postMortem.number());
        try {
            return clients.forInstallation(repository.installation())
                    .find(request, Issue.class)
                    .filter(issue -> issue.state().equals("open"))
                    .map(issue -> Objects.requireNonNullElse(issue.body(), ""));
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
