package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.engine.PostMortems;
import io.github.maintenancebuddy.maintenance.IssueRef;
import io.github.maintenancebuddy.outbox.Issues.Refused;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads post-mortems. */
final class GitHubPostMortems implements PostMortems {
    private final Lines lines;

    GitHubPostMortems(Lines lines) {
        this.lines = lines;
    }

    private record Issue(@Nullable String body, String state) {}

    @Override
    public Optional<String> open(IssueRef postMortem) {
        var repository = postMortem.repository();
        var call = Call.get("/repos/" + repository.name() + "/issues/" + postMortem.number());
        try {
            return lines.line(repository.installation())
                    .find(call, Issue.class)
                    .filter(issue -> issue.state().equals("open"))
                    .map(issue -> Objects.requireNonNullElse(issue.body(), ""));
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
