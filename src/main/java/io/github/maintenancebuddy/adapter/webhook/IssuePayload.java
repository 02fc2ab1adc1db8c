package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.util.List;
import java.util.Optional;

/** A delivery about one issue, or about a comment on it. */
record IssuePayload(Payload all) {
    /** The issue as it was after what the delivery tells. */
    Payload issue() {
        return all.the("issue");
    }

    String action() {
        return all.text("action");
    }

    boolean aboutPullRequest() {
        return issue().has("pull_request");
    }

    List<String> labels() {
        return issue().list("labels").stream().map(label -> label.text("name")).toList();
    }

    String body() {
        return issue().optionalText("body").orElse("");
    }

    /** The text before an edit; empty where the edit did not touch the text. */
    Optional<String> bodyBefore() {
        return all.object("changes")
                .flatMap(changes -> changes.object("body"))
                .map(body -> body.optionalText("from").orElse(""));
    }

    IssueRef ref() {
        return ref(issue(), repository(all.the("repository"), installation()));
    }

    /** Where a transfer has brought it; empty where GitHub does not say. */
    Optional<IssueRef> movedTo() {
        return all.object("changes")
                .filter(changes -> changes.has("new_issue") && changes.has("new_repository"))
                .map(changes ->
                        ref(changes.the("new_issue"), repository(changes.the("new_repository"), installation())));
    }

    /** Whether it came out of another repository, where GitHub has told of it as transferred. */
    boolean cameByTransfer() {
        return all.object("changes").filter(changes -> changes.has("old_issue")).isPresent();
    }

    private InstallationId installation() {
        return installation(all);
    }

    private static IssueRef ref(Payload issue, Repository repository) {
        return new IssueRef(
                repository,
                new IssueId(issue.number("id")),
                Math.clamp(issue.number("number"), 1, Integer.MAX_VALUE),
                issue.text("title"),
                issue.text("html_url"));
    }

    /** The installation that a delivery is for. */
    static InstallationId installation(Payload delivery) {
        return new InstallationId(delivery.the("installation").number("id"));
    }

    /** Which repository this is. */
    static RepositoryId id(Payload repository) {
        return new RepositoryId(repository.number("id"));
    }

    /** A repository whose visibility GitHub does not tell counts as private. */
    static Repository repository(Payload repository, InstallationId installation) {
        var open = repository.optionalText("visibility").map("public"::equals).orElse(true)
                && !repository.flag("private").orElse(true);
        return new Repository(installation, id(repository), repository.text("full_name"), !open);
    }
}
