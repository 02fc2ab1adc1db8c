package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes webhooks as GitHub does, at the moment something happens, and posts them. */
final class Webhooks {
    private final World world;
    private final Post post;

    Webhooks(World world) {
        this.world = world;
        this.post = new Post(world);
    }

    Post post() {
        return post;
    }

    void issue(String action, Issue issue, Actor sender, Object... more) {
        var payload = Json.object(more);
        payload.put("issue", new IssueJson(world).of(issue));
        send("issues", action, issue.repository(), sender, payload);
    }

    void comment(String action, Comment comment, Actor sender, Object... more) {
        var payload = Json.object(more);
        payload.put("issue", new IssueJson(world).of(comment.issue()));
        payload.put("comment", new IssueJson(world).comment(comment));
        send("issue_comment", action, comment.issue().repository(), sender, payload);
    }

    void subIssue(String action, Issue parent, Issue sub, Actor sender) {
        var json = new IssueJson(world);
        var payload = Json.object(
                "parent_issue_id", parent.id(),
                "parent_issue", json.of(parent),
                "parent_issue_repo", new RepositoryJson(world).of(parent.repository()),
                "sub_issue_id", sub.id(),
                "sub_issue", json.of(sub));
        send("sub_issues", action, sub.repository(), sender, payload);
    }

    void run(String action, WorkflowRun run, Actor sender) {
        var json = new WorkflowRunJson(world);
        send(
                "workflow_run",
                action,
                run.repository(),
                sender,
                Json.object("workflow", json.workflow(run), "workflow_run", json.of(run)));
    }

    void repository(String action, Repository repository, Object... more) {
        send("repository", action, repository, Actor.person(repository.owner()), Json.object(more));
    }

    void installation(String action, Installation installation) {
        var payload = Json.object("installation", new AppJson(world).installation(installation));
        payload.put(
                "repositories",
                world.repositories().stream()
                        .filter(installation::covers)
                        .map(Webhooks::brief)
                        .toList());
        bare("installation", action, installation, payload);
    }

    void repositoriesOfInstallation(String action, Installation installation, Repository repository) {
        var added = "added".equals(action);
        var brief = brief(repository);
        var payload = Json.object(
                "installation",
                new AppJson(world).installation(installation),
                "repository_selection",
                "all",
                "repositories_added",
                added ? List.of(brief) : List.of(),
                "repositories_removed",
                added ? List.of() : List.of(brief));
        bare("installation_repositories", action, installation, payload);
    }

    private static Map<String, @Nullable Object> brief(Repository repository) {
        return Json.object(
                "id", repository.id(),
                "node_id", Json.nodeId("R", repository.id()),
                "name", repository.name(),
                "full_name", repository.fullName(),
                "private", repository.isPrivate());
    }

    void ping() {
        var payload = Json.object(
                "zen", "Keep it logically awesome.", "hook_id", 523_001_100, "hook", Json.object("type", "App"));
        post.accept(delivery("ping", null, 0, null, payload));
    }

    private void send(
            String event, String action, Repository repository, Actor sender, Map<String, @Nullable Object> payload) {
        world.changed();
        var installation = world.app().installationOn(repository);
        if (installation == null
                || installation.suspendedAt() != null
                || !world.app().events().contains(event)) {
            return;
        }
        var full = Json.object("action", action);
        full.putAll(payload);
        full.put("repository", new RepositoryJson(world).of(repository));
        full.put(
                "organization",
                Json.object(
                        "login",
                        repository.owner().login(),
                        "id",
                        repository.owner().id()));
        full.put("sender", new AccountJson(world).of(sender.account()));
        full.put("installation", Json.object("id", installation.id(), "node_id", Json.nodeId("IN", installation.id())));
        post.accept(delivery(event, action, installation.id(), repository.id(), full));
    }

    private void bare(String event, String action, Installation installation, Map<String, @Nullable Object> payload) {
        var full = Json.object("action", action);
        full.putAll(payload);
        full.put("sender", new AccountJson(world).of(installation.owner()));
        post.accept(delivery(event, action, installation.id(), null, full));
    }

    private Delivery delivery(
            String event,
            @Nullable String action,
            long installation,
            @Nullable Long repository,
            Map<String, @Nullable Object> payload) {
        return new Delivery(
                world.nextId(),
                UUID.randomUUID(),
                event,
                action,
                installation,
                repository,
                Json.write(payload),
                world.now(),
                false,
                0);
    }
}
