package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repositories and their labels as GitHub writes them. */
record RepositoryJson(World world) {
    private static final List<String> LINKS = List.of(
            "archive:{archive_format}{/ref}",
            "assignees:{/user}",
            "blobs:git/blobs{/sha}",
            "branches:{/branch}",
            "collaborators:{/collaborator}",
            "comments:{/number}",
            "commits:{/sha}",
            "compare:{base}...{head}",
            "contents:{+path}",
            "contributors:",
            "deployments:",
            "downloads:",
            "events:",
            "forks:",
            "git_commits:git/commits{/sha}",
            "git_refs:git/refs{/sha}",
            "git_tags:git/tags{/sha}",
            "hooks:",
            "issue_comment:issues/comments{/number}",
            "issue_events:issues/events{/number}",
            "issues:{/number}",
            "keys:{/key_id}",
            "labels:{/name}",
            "languages:",
            "merges:",
            "milestones:{/number}",
            "notifications:{?since,all,participating}",
            "pulls:{/number}",
            "releases:{/id}",
            "stargazers:",
            "statuses:{sha}",
            "subscribers:",
            "subscription:",
            "tags:",
            "teams:",
            "trees:git/trees{/sha}");

    Map<String, @Nullable Object> of(Repository repository) {
        var api = url(repository);
        var html = html(repository);
        var json = Json.object(
                "id", repository.id(),
                "node_id", Json.nodeId("R", repository.id()),
                "name", repository.name(),
                "full_name", repository.fullName(),
                "private", repository.isPrivate(),
                "owner", new AccountJson(world).of(repository.owner()),
                "html_url", html,
                "description", null,
                "fork", false,
                "url", api);
        for (var link : LINKS) {
            var colon = link.indexOf(':');
            var rest = link.substring(colon + 1);
            var plain = rest.isEmpty() || rest.startsWith("{");
            json.put(link.substring(0, colon) + "_url", api + "/" + (plain ? link.substring(0, colon) + rest : rest));
        }
        json.putAll(facts(repository, html));
        return json;
    }

    private Map<String, @Nullable Object> facts(Repository repository, String html) {
        var open = repository.issues().stream().filter(Issue::isOpen).count();
        var created = Json.time(repository.createdAt());
        var json = Json.object("created_at", created, "updated_at", created, "pushed_at", created);
        json.putAll(Json.object(
                "git_url",
                html.replaceFirst("^https?", "git") + ".git",
                "ssh_url",
                "git@github.com:" + repository.fullName() + ".git",
                "clone_url",
                html + ".git",
                "svn_url",
                html,
                "mirror_url",
                null,
                "homepage",
                null,
                "language",
                null,
                "license",
                null,
                "default_branch",
                "main",
                "visibility",
                repository.isPrivate() ? "private" : "public",
                "topics",
                List.of()));
        for (var count : List.of("size", "forks", "forks_count", "watchers", "watchers_count", "stargazers_count")) {
            json.put(count, 0);
        }
        json.putAll(Json.object("open_issues", open, "open_issues_count", open));
        json.putAll(Json.object(
                "has_issues", true,
                "has_projects", true,
                "has_wiki", false,
                "has_pages", false,
                "has_downloads", true,
                "has_discussions", false,
                "archived", repository.isArchived(),
                "disabled", false,
                "is_template", false,
                "allow_forking", true,
                "web_commit_signoff_required", false));
        return json;
    }

    /** With what only {@code GET /repos/{owner}/{repo}} tells. */
    Map<String, @Nullable Object> full(Repository repository) {
        var json = of(repository);
        json.putAll(Json.object(
                "subscribers_count", 0, "network_count", 0, "permissions", AccountJson.permissions(Role.NONE)));
        return json;
    }

    Map<String, @Nullable Object> label(Repository repository, Label label) {
        return Json.object(
                "id", label.id(),
                "node_id", Json.nodeId("LA", label.id()),
                "url", url(repository) + "/labels/" + Urls.encode(label.name()),
                "name", label.name(),
                "color", label.color(),
                "default", false,
                "description", label.description().isEmpty() ? null : label.description());
    }

    String url(Repository repository) {
        return world.url() + "/repos/" + repository.fullName();
    }

    String html(Repository repository) {
        return world.url() + "/" + repository.fullName();
    }
}
