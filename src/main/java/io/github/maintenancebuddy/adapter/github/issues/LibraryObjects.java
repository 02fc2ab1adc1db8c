package io.github.maintenancebuddy.adapter.github.issues;

import io.github.maintenancebuddy.adapter.github.transport.GitHubJson;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/**
 * Objects of the library without a request for each: it makes them out of the payload of a delivery, and a payload may
 * be written by hand.
 */
final class LibraryObjects {
    private final GitHub library;
    private final IssueRef issue;

    LibraryObjects(GitHub library, IssueRef issue) {
        this.library = library;
        this.issue = issue;
    }

    GHIssue issue() throws IOException {
        return parse(0).getIssue();
    }

    GHIssueComment comment(long id) throws IOException {
        return parse(id).getComment();
    }

    GHRepository repository() throws IOException {
        return parse(0).getRepository();
    }

    private GHEventPayload.IssueComment parse(long comment) throws IOException {
        var fullName = issue.repository().name();
        var slash = fullName.indexOf('/');
        var repository = Map.of(
                "name", fullName.substring(slash + 1),
                "full_name", fullName,
                "owner", Map.of("login", fullName.substring(0, slash)));
        var payload = Map.of(
                "repository", repository,
                "issue", Map.of("number", issue.number()),
                "comment", Map.of("id", comment));
        return library.parseEventPayload(
                new StringReader(GitHubJson.write(payload)), GHEventPayload.IssueComment.class);
    }
}
