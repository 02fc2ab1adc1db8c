package io.github.maintenancebuddy.github.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Repositories, people's roles in them, and files. */
record RepositoryRoutes(World world) {
    void into(Routes routes) {
        var repo = "/repos/{owner}/{repo}";
        routes.anyone("GET", "/users/{login}", this::user);
        routes.installation("GET", repo, call -> Reply.ok(new RepositoryJson(world).full(find(call))));
        routes.installation("GET", repo + "/collaborators", this::collaborators);
        routes.installation("GET", repo + "/collaborators/{login}", this::isCollaborator);
        routes.installation("GET", repo + "/collaborators/{login}/permission", this::permission);
        routes.installation("GET", repo + "/assignees", this::assignees);
        routes.installation("GET", repo + "/assignees/{login}", this::isAssignable);
        routes.installation("GET", repo + "/activity", this::activity);
        routes.installation("GET", repo + "/contents/{path+}", this::contents);
        routes.installation("GET", repo + "/labels", this::labels);
        routes.installation("POST", repo + "/labels", this::createLabel);
        routes.installation("GET", repo + "/labels/{name}", this::label);
        routes.installation("PATCH", repo + "/labels/{name}", this::changeLabel);
    }

    private Repository find(Call call) {
        return new Lookup(world).repository(call);
    }

    private Account account(Call call) {
        return new Lookup(world).account(call.variable("login"));
    }

    private Reply user(Call call) {
        return Reply.ok(new AccountJson(world).profile(account(call)));
    }

    private List<Account> people(Repository repository, Role least) {
        return world.accounts().stream()
                .filter(account -> account.kind() == Account.Kind.USER && repository.isGranted(account))
                .filter(account -> repository.roleOf(account).atLeast(least))
                .toList();
    }

    private Reply collaborators(Call call) {
        var repository = find(call);
        var least = switch (call.query("permission", "pull")) {
            case "admin" -> Role.ADMIN;
            case "maintain" -> Role.MAINTAIN;
            case "push" -> Role.WRITE;
            case "triage" -> Role.TRIAGE;
            default -> Role.READ;
        };
        var json = new AccountJson(world);
        return new Paging(world)
                .of(call, people(repository, least), account -> json.collaborator(account, repository.roleOf(account)));
    }

    private Reply isCollaborator(Call call) {
        if (!find(call).isGranted(account(call))) {
            throw GitHubRefused.notFound();
        }
        return Reply.empty(204);
    }

    private Reply permission(Call call) {
        var role = find(call).roleOf(account(call));
        return Reply.ok(Json.object(
                "permission",
                role.permission(),
                "user",
                new AccountJson(world).collaborator(account(call), role),
                "role_name",
                role.roleName()));
    }

    private Reply assignees(Call call) {
        var repository = find(call);
        var assignable = people(repository, Role.READ).stream()
                .filter(repository::assigns)
                .toList();
        return new Paging(world).of(call, assignable, new AccountJson(world)::of);
    }

    private Reply isAssignable(Call call) {
        return isCollaborator(call);
    }

    private Reply activity(Call call) {
        new Rights(world).needs("contents");
        var since = world.now()
                .minus(Duration.ofDays(
                        switch (call.query("time_period", "")) {
                            case "day" -> 1;
                            case "week" -> 7;
                            case "month" -> 30;
                            case "quarter" -> 90;
                            default -> 365;
                        }));
        var pushes = find(call).pushes.reversed().stream()
                .filter(push -> !push.at().isBefore(since))
                .toList();
        return new Paging(world).of(call, pushes, this::push);
    }

    private Map<String, ?> push(Repository.Push push) {
        return Json.object(
                "id", push.id(),
                "node_id", Json.nodeId("PSH", push.id()),
                "before", Digests.sha1("before " + push.id()),
                "after", Digests.sha1("after " + push.id()),
                "ref", "refs/heads/main",
                "timestamp", push.at().toString(),
                "activity_type", "push",
                "actor", new AccountJson(world).of(push.actor()));
    }

    private Reply contents(Call call) {
        var repository = find(call);
        var path = call.variable("path");
        var text = repository.file(path);
        if (text == null || !world.app().permissions().containsKey("contents")) {
            throw GitHubRefused.notFound();
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var url = new RepositoryJson(world).url(repository) + "/contents/" + path;
        var html = new RepositoryJson(world).html(repository) + "/blob/main/" + path;
        var sha = Digests.sha1("blob " + bytes.length + "\0" + text);
        return Reply.ok(Json.object(
                "type",
                "file",
                "encoding",
                "base64",
                "size",
                bytes.length,
                "name",
                path.substring(path.lastIndexOf('/') + 1),
                "path",
                path,
                "content",
                Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(bytes) + "\n",
                "sha",
                sha,
                "url",
                url,
                "git_url",
                new RepositoryJson(world).url(repository) + "/git/blobs/" + sha,
                "html_url",
                html,
                "download_url",
                html + "?raw=1",
                "_links",
                Map.of("self", url, "git", url, "html", html)));
    }

    private Reply labels(Call call) {
        var repository = find(call);
        return new Paging(world)
                .of(call, repository.labelsInDetail(), label -> new RepositoryJson(world).label(repository, label));
    }

    private Reply label(Call call) {
        return Reply.ok(new RepositoryJson(world).label(find(call), new Lookup(world).label(call)));
    }

    private Reply createLabel(Call call) {
        var label = new LabelWrites(world)
                .create(
                        call.actor(),
                        find(call),
                        call.text("name", ""),
                        call.text("color", Label.DEFAULT_COLOR),
                        call.text("description", ""));
        return Reply.created(new RepositoryJson(world).label(find(call), label));
    }

    private Reply changeLabel(Call call) {
        var label = new Lookup(world).label(call);
        new LabelWrites(world)
                .change(
                        call.actor(),
                        find(call),
                        label,
                        call.text("new_name", label.name()),
                        call.text("color", label.color()),
                        call.text("description", label.description()));
        return Reply.ok(new RepositoryJson(world).label(find(call), label));
    }
}
