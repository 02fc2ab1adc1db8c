package io.github.maintenancebuddy.github.standin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Issues, comments and reactions as GitHub writes them. */
record IssueJson(World world) {
    Map<String, @Nullable Object> of(Issue issue) {
        var api = url(issue);
        var users = new AccountJson(world);
        var repositories = new RepositoryJson(world);
        var json = links(issue, api);
        json.putAll(Json.object(
                "id", issue.id(),
                "node_id", Json.nodeId("I", issue.id()),
                "number", issue.number(),
                "title", issue.title(),
                "user", users.of(issue.author()),
                "labels",
                        issue.labels.stream()
                                .map(l -> repositories.label(issue.repository(), l))
                                .toList(),
                "state", issue.state().json(),
                "locked", issue.isLocked(),
                "active_lock_reason", null,
                "assignee", users.orNull(issue.assignees.isEmpty() ? null : issue.assignees.getFirst()),
                "assignees", issue.assignees.stream().map(users::of).toList(),
                "milestone", null,
                "comments", issue.comments.size()));
        json.putAll(Json.object(
                "created_at", Json.time(issue.createdAt()),
                "updated_at", Json.time(issue.updatedAt()),
                "closed_at", Json.time(issue.closedAt()),
                "author_association", association(issue.repository(), issue.createdBy()),
                "body", issue.bodyOrNull(),
                "reactions", rollup(issue, api),
                "performed_via_github_app", new AppJson(world).via(issue.createdBy()),
                "state_reason", issue.stateReason(),
                "sub_issues_summary", subIssues(issue)));
        return json;
    }

    private Map<String, @Nullable Object> links(Issue issue, String api) {
        var repositories = new RepositoryJson(world);
        var json = Json.object(
                "url", api,
                "repository_url", repositories.url(issue.repository()),
                "labels_url", api + "/labels{/name}",
                "comments_url", api + "/comments",
                "events_url", api + "/events",
                "timeline_url", api + "/timeline",
                "html_url", html(issue));
        var parent = issue.parent();
        if (parent != null) {
            json.put("parent_issue_url", url(parent));
        }
        return json;
    }

    /** With what only the answer for a single issue tells. */
    Map<String, @Nullable Object> single(Issue issue) {
        var json = of(issue);
        json.put("closed_by", new AccountJson(world).orNull(issue.closedBy()));
        return json;
    }

    Map<String, @Nullable Object> comment(Comment comment) {
        var repository = comment.issue().repository();
        var api = new RepositoryJson(world).url(repository) + "/issues/comments/" + comment.id();
        return Json.object(
                "url", api,
                "html_url", html(comment.issue()) + "#issuecomment-" + comment.id(),
                "issue_url", url(comment.issue()),
                "id", comment.id(),
                "node_id", Json.nodeId("IC", comment.id()),
                "user", new AccountJson(world).of(comment.author()),
                "created_at", Json.time(comment.createdAt()),
                "updated_at", Json.time(comment.updatedAt()),
                "author_association", association(repository, comment.createdBy()),
                "body", comment.body(),
                "reactions", rollup(comment, api),
                "performed_via_github_app", new AppJson(world).via(comment.createdBy()));
    }

    Map<String, @Nullable Object> reaction(Reaction reaction) {
        return Json.object(
                "id", reaction.id(),
                "node_id", Json.nodeId("REA", reaction.id()),
                "user", new AccountJson(world).of(reaction.by()),
                "content", reaction.content(),
                "created_at", Json.time(reaction.at()));
    }

    private static Map<String, @Nullable Object> rollup(Reactable target, String api) {
        var all = target.reactions();
        var json = Json.object("url", api + "/reactions", "total_count", all.size());
        for (var content : Reactions.CONTENTS) {
            json.put(content, all.stream().filter(content::equals).count());
        }
        return json;
    }

    private static Map<String, @Nullable Object> subIssues(Issue issue) {
        var total = issue.subIssues.size();
        var done = issue.subIssues.stream().filter(s -> !s.isOpen()).count();
        return Json.object(
                "total",
                total,
                "completed",
                done,
                "percent_completed",
                total == 0 ? 0 : Math.toIntExact(done * 100 / total));
    }

    private static String association(Repository repository, Actor author) {
        return !author.isApp() && repository.isGranted(author.account()) ? "COLLABORATOR" : "NONE";
    }

    String url(Issue issue) {
        return new RepositoryJson(world).url(issue.repository()) + "/issues/" + issue.number();
    }

    String html(Issue issue) {
        return new RepositoryJson(world).html(issue.repository()) + "/issues/" + issue.number();
    }
}
