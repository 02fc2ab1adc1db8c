package io.github.maintenancebuddy.adapter.github.reconcile;

import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.Pagination;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.CloseReason;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.runtime.reconcile.IssueLookup;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues and comments as they are.
 *
 * @see <a href="https://docs.github.com/en/rest/issues/issues">REST API endpoints for issues</a>
 */
public final class GitHubIssueReader implements IssueLookup {
    private final GitHubClients clients;

    public GitHubIssueReader(GitHubClients clients) {
        this.clients = clients;
    }

    private record User(long id, String login, String type) {
        /** Empty also for the ghost that stands for accounts that are gone. */
        static Optional<Person> person(@Nullable User user) {
            return Optional.ofNullable(user)
                    .filter(known -> !known.login().equalsIgnoreCase("ghost"))
                    .map(known ->
                            new Person(known.id(), known.login(), known.type().equals("User")));
        }
    }

    private record PullRequest() {}

    private record App() {}

    private record Issue(
            long id,
            int number,
            String title,
            String htmlUrl,
            @Nullable User user,
            @Nullable String body,
            @Nullable PullRequest pullRequest,
            Instant createdAt,
            Instant updatedAt) {
        OpenIssue shown(Repository repository) {
            var ref = new IssueRef(repository, new IssueId(id), number, title, htmlUrl);
            return new OpenIssue(ref, User.person(user), Objects.requireNonNullElse(body, ""), createdAt, updatedAt);
        }
    }

    private record Comment(
            long id,
            @Nullable User user,
            @Nullable String body,
            @Nullable App performedViaGithubApp,
            Instant createdAt,
            Instant updatedAt) {
        /** Only what a person wrote, and has not changed since. */
        Optional<Signal.Commented> commented() {
            return User.person(user)
                    .filter(Person::human)
                    .filter(by -> performedViaGithubApp == null && createdAt.equals(updatedAt))
                    .map(by -> new Signal.Commented(createdAt, by, id, Objects.requireNonNullElse(body, "")));
        }
    }

    private record ClosedIssue(
            long id,
            String state,
            @Nullable String stateReason,
            @Nullable User closedBy,
            @Nullable Instant closedAt) {
        Optional<Signal> closed(Instant now) {
            return User.person(closedBy)
                    .filter(by -> state.equals("closed"))
                    .map(by -> new Signal.Closed(Objects.requireNonNullElse(closedAt, now), by, reason()));
        }

        private CloseReason reason() {
            return switch (stateReason) {
                case "not_planned" -> CloseReason.NOT_PLANNED;
                case "duplicate" -> CloseReason.DUPLICATE;
                case null, default -> CloseReason.COMPLETED;
            };
        }
    }

    @Override
    public List<OpenIssue> open(Repository repository) {
        var list = issues(repository) + "?state=open&labels=" + IssueLabels.MAINTENANCE + "&per_page=100";
        return Pagination.readAll(client(repository), list, Issue[].class, _ -> true).stream()
                .filter(issue -> issue.pullRequest() == null)
                .map(issue -> issue.shown(repository))
                .toList();
    }

    @Override
    public List<Signal.Commented> comments(IssueRef issue, Instant since) {
        var from = since.truncatedTo(ChronoUnit.SECONDS);
        var list = path(issue) + "/comments?per_page=100&since=" + from;
        return Pagination.readAll(client(issue.repository()), list, Comment[].class, _ -> true).stream()
                .flatMap(comment -> comment.commented().stream())
                .toList();
    }

    /** An issue that was transferred comes back under another number, which says nothing about this one. */
    @Override
    public Optional<Signal> end(IssueRef issue, Instant now) {
        var found = client(issue.repository()).find(ApiRequest.get(path(issue)), ClosedIssue.class);
        if (found.isEmpty()) {
            return Optional.of(new Signal.Gone(now, "the issue was deleted"));
        }
        return found.filter(closed -> closed.id() == issue.id().value()).flatMap(closed -> closed.closed(now));
    }

    private GitHubClient client(Repository repository) {
        return clients.forInstallation(repository.installation());
    }

    private static String path(IssueRef issue) {
        return issues(issue.repository()) + "/" + issue.number();
    }

    private static String issues(Repository repository) {
        return "/repos/" + repository.name() + "/issues";
    }
}
