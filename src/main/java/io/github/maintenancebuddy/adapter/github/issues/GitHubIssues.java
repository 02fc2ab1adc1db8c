package io.github.maintenancebuddy.adapter.github.issues;

import static io.github.maintenancebuddy.adapter.github.transport.ApiFailure.outcome;
import static io.github.maintenancebuddy.adapter.github.transport.ApiFailure.outcomeOf;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Doubt;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.core.lifecycle.LabelColors;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Nothing;
import io.github.maintenancebuddy.runtime.outbox.Issues;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHIssueStateReason;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.ReactionContent;

/**
 * Does on GitHub what the outbox asks for. Through the library where that is one request, through our client else.
 *
 * @see <a href="https://docs.github.com/en/rest/issues">REST API endpoints for issues</a>
 */
public final class GitHubIssues implements Issues {
    private final GitHubClients clients;
    private final AppIdentity app;

    public GitHubIssues(GitHubClients clients, AppIdentity app) {
        this.clients = clients;
        this.app = app;
    }

    private record Body(
            @Nullable String body,
            Instant updatedAt,
            @Nullable String state) {}

    private record Assigned(List<Assignee> assignees) {}

    private record Assignee(String login) {}

    /** The colour of a label that GitHub has made because an issue was to have it. */
    private static final String DEFAULT_LABEL_COLOR = "ededed";

    private record Label(String name) {}

    /** A write by the library. */
    private interface LibraryCall<T> {
        T on(LibraryObjects objects) throws IOException;
    }

    @Override
    public EffectOutcome<Text> text(IssueRef issue) {
        return outcome(() -> client(issue).ask(ApiRequest.get(path(issue)), Body.class))
                .map(read -> new Text(
                        Objects.requireNonNullElse(read.body(), ""), read.updatedAt(), !"closed".equals(read.state())));
    }

    /** Not by the library, which keeps GitHub's time of the change to itself. */
    @Override
    public EffectOutcome<Instant> writeText(IssueRef issue, String text) {
        var call = ApiRequest.write("PATCH", path(issue), Map.of("body", text));
        return outcome(() -> client(issue).ask(call, Body.class).updatedAt());
    }

    @Override
    public EffectOutcome<Long> comment(IssueRef issue, String text) {
        return outcome(
                () -> write(issue, objects -> objects.issue().comment(text).getId()));
    }

    @Override
    public EffectOutcome<Nothing> editComment(IssueRef issue, long comment, String text) {
        return outcomeOf(() -> write(issue, objects -> {
            objects.comment(comment).update(text);
            return comment;
        }));
    }

    @Override
    public EffectOutcome<Optional<Long>> findComment(IssueRef issue, String marker, Instant since) {
        return outcome(() -> search(issue, marker)
                .first(path(issue) + "/comments", since, MarkerSearch.Comment[].class)
                .map(MarkerSearch.Comment::id));
    }

    @Override
    public EffectOutcome<Nothing> react(IssueRef issue, long comment, Effect.Reaction reaction) {
        return outcomeOf(() -> write(issue, objects -> objects.comment(comment).createReaction(content(reaction))));
    }

    @Override
    public EffectOutcome<Set<String>> addLabels(IssueRef issue, List<String> labels) {
        return outcome(() -> addedLabels(issue, labels));
    }

    private Set<String> addedLabels(IssueRef issue, List<String> labels) {
        var present = write(issue, objects -> objects.issue().addLabels(labels.toArray(String[]::new)));
        present.stream()
                .filter(label -> DEFAULT_LABEL_COLOR.equals(label.getColor()))
                .forEach(label -> color(issue, label.getName()));
        return present.stream().map(GHLabel::getName).collect(toUnmodifiableSet());
    }

    /** The library would send a key that GitHub does not know. */
    private void color(IssueRef issue, String label) {
        var path = "/repos/" + issue.repository().name() + "/labels/" + ApiRequest.encode(label);
        try {
            LabelColors.of(label)
                    .ifPresent(color -> client(issue).send(ApiRequest.write("PATCH", path, Map.of("color", color))));
        } catch (Refused e) {
            // the label is there, and does its work in grey too
        }
    }

    /** The library leaves a slash in a label's name as it is. */
    @Override
    public EffectOutcome<Nothing> removeLabel(IssueRef issue, String label) {
        var call = ApiRequest.delete(path(issue) + "/labels/" + ApiRequest.encode(label));
        return outcomeOf(() -> client(issue).find(call, Label[].class));
    }

    /** The library wants a user object for each login. */
    @Override
    public EffectOutcome<Set<String>> assign(IssueRef issue, List<String> logins) {
        return outcome(() -> assignees(issue, "POST", logins).assignees().stream()
                .map(Assignee::login)
                .collect(toUnmodifiableSet()));
    }

    @Override
    public EffectOutcome<Nothing> unassign(IssueRef issue, List<String> logins) {
        return outcomeOf(() -> assignees(issue, "DELETE", logins));
    }

    @Override
    public EffectOutcome<Nothing> setState(IssueRef issue, State state) {
        return outcomeOf(() -> write(issue, objects -> {
            var object = objects.issue();
            switch (state) {
                case OPEN -> object.reopen();
                case CLOSED_AS_COMPLETED -> object.close(GHIssueStateReason.COMPLETED);
                case CLOSED_AS_NOT_PLANNED -> object.close(GHIssueStateReason.NOT_PLANNED);
            }
            return object;
        }));
    }

    @Override
    public EffectOutcome<NewIssue> open(Repository repository, Draft draft) {
        return outcome(() -> opened(repository, draft));
    }

    private NewIssue opened(Repository repository, Draft draft) {
        var opened = write(anyIssueIn(repository), objects -> {
            var issue = objects.repository().createIssue(draft.title()).body(draft.body());
            draft.labels().forEach(issue::label);
            draft.assignees().forEach(issue::assignee);
            return issue.create();
        });
        return new NewIssue(
                new IssueId(opened.getId()),
                opened.getNumber(),
                opened.getHtmlUrl().toString());
    }

    /** Not by label or creator: a label can be taken off, and GitHub names apps in more than one way. */
    @Override
    public EffectOutcome<Optional<NewIssue>> findIssue(Repository repository, String marker, Instant since) {
        var list = "/repos/" + repository.name() + "/issues?state=all&sort=created&direction=desc";
        return outcome(() -> search(anyIssueIn(repository), marker)
                .first(list, since, MarkerSearch.Issue[].class)
                .map(found -> new NewIssue(new IssueId(found.id()), found.number(), found.htmlUrl())));
    }

    /** The library knows no sub-issues. */
    @Override
    public EffectOutcome<Nothing> addSubIssue(IssueRef issue, IssueId id) {
        var call = ApiRequest.write("POST", path(issue) + "/sub_issues", Map.of("sub_issue_id", id.value()));
        return outcomeOf(() -> client(issue).send(call));
    }

    /** No issue yet, but in this repository. */
    private static IssueRef anyIssueIn(Repository repository) {
        return new IssueRef(repository, new IssueId(0), 0, "", "");
    }

    private Assigned assignees(IssueRef issue, String method, List<String> logins) {
        var request = ApiRequest.write(method, path(issue) + "/assignees", Map.of("assignees", logins));
        return client(issue).ask(request, Assigned.class);
    }

    private static ReactionContent content(Effect.Reaction reaction) {
        return switch (reaction) {
            case OBEYED -> ReactionContent.PLUS_ONE;
            case NOT_UNDERSTOOD -> ReactionContent.CONFUSED;
            case NOT_ALLOWED -> ReactionContent.MINUS_ONE;
            case SEEN -> ReactionContent.EYES;
        };
    }

    /** Requests that fail leave the library as they are; what is left is an answer that it could not read. */
    private <T> T write(IssueRef issue, LibraryCall<T> call) {
        try {
            return call.on(new LibraryObjects(clients.library(issue.repository().installation()), issue));
        } catch (IOException e) {
            throw new Doubt("GitHub's answer cannot be read.");
        }
    }

    private MarkerSearch search(IssueRef issue, String marker) {
        return new MarkerSearch(client(issue), app.id(), marker);
    }

    private GitHubClient client(IssueRef issue) {
        return clients.forInstallation(issue.repository().installation());
    }

    private static String path(IssueRef issue) {
        return "/repos/" + issue.repository().name() + "/issues/" + issue.number();
    }
}
