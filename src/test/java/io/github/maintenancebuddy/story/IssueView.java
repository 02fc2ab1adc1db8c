package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.Issue;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that people see of an issue, without what differs between two shops, so that two nights can be compared. */
final class IssueView {
    private IssueView() {}

    static String of(Issue issue) {
        var comments = issue.comments().stream().map(IssueView::of).collect(Collectors.joining("\n\n"));
        var facts = "%s\nopen: %s, labels: %s, assigned: %s"
                .formatted(
                        issue.title(), issue.isOpen(), new TreeSet<>(issue.labels()), new TreeSet<>(issue.assignees()));
        return String.join("\n\n", facts, issue.body(), comments)
                .replace(issue.repository().fullName(), "acme/shop")
                .replaceAll("\n*<!-- maintenance-buddy:[0-9a-f-]{36} -->", "");
    }

    private static String of(Comment comment) {
        return comment.author().login() + " " + new TreeSet<>(Story.answers(comment)) + ": " + comment.body();
    }
}
