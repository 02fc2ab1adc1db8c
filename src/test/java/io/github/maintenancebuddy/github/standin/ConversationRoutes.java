package io.github.maintenancebuddy.github.standin;

import java.util.List;

/** What is said on an issue: comments, reactions, labels, assignees. */
record ConversationRoutes(World world) {
    void into(Routes routes) {
        var issues = "/repos/{owner}/{repo}/issues";
        routes.installation("GET", issues + "/comments", this::allComments);
        routes.installation("GET", issues + "/comments/{id}", call -> shown(comment(call)));
        routes.installation("PATCH", issues + "/comments/{id}", this::edit);
        routes.installation("DELETE", issues + "/comments/{id}", this::delete);
        routes.installation("GET", issues + "/comments/{id}/reactions", call -> reactions(call, comment(call)));
        routes.installation("POST", issues + "/comments/{id}/reactions", call -> react(call, comment(call)));
        routes.installation(
                "GET",
                issues + "/{number}/comments",
                call -> listed(call, issue(call).comments()));
        routes.installation("POST", issues + "/{number}/comments", this::comments);
        routes.installation("GET", issues + "/{number}/reactions", call -> reactions(call, issue(call)));
        routes.installation("POST", issues + "/{number}/reactions", call -> react(call, issue(call)));
        routes.installation("GET", issues + "/{number}/labels", call -> labels(issue(call)));
        routes.installation("POST", issues + "/{number}/labels", this::label);
        routes.installation("DELETE", issues + "/{number}/labels/{name}", this::unlabel);
        routes.installation("POST", issues + "/{number}/assignees", this::assign);
        routes.installation("DELETE", issues + "/{number}/assignees", this::unassign);
        routes.installation("GET", issues + "/{number}/assignees/{login}", this::canBeAssigned);
    }

    private Issue issue(Call call) {
        return new Lookup(world).issue(call);
    }

    private Comment comment(Call call) {
        return new Lookup(world).comment(call);
    }

    private Reply shown(Comment comment) {
        return Reply.ok(new IssueJson(world).comment(comment));
    }

    private Reply allComments(Call call) {
        var all = new Lookup(world)
                .repository(call).issues().stream()
                        .flatMap(issue -> issue.comments().stream())
                        .toList();
        return listed(call, all);
    }

    private Reply listed(Call call, List<Comment> comments) {
        var since = IssueRoutes.since(call);
        var recent = comments.stream()
                .filter(comment -> !comment.updatedAt().isBefore(since))
                .toList();
        return new Paging(world).of(call, recent, new IssueJson(world)::comment);
    }

    private Reply comments(Call call) {
        var comment = new CommentWrites(world).add(call.actor(), issue(call), call.text("body", ""));
        return Reply.created(new IssueJson(world).comment(comment));
    }

    private Reply edit(Call call) {
        var comment = comment(call);
        new CommentWrites(world).edit(call.actor(), comment, call.text("body", ""));
        return shown(comment);
    }

    private Reply delete(Call call) {
        new CommentWrites(world).delete(call.actor(), comment(call));
        return Reply.empty(204);
    }

    private Reply reactions(Call call, Reactable target) {
        return new Paging(world).of(call, target.reactionsInDetail(), new IssueJson(world)::reaction);
    }

    private Reply react(Call call, Reactable target) {
        var outcome = new Reactions(world).add(call.actor(), target, call.text("content", ""));
        var json = new IssueJson(world).reaction(outcome.reaction());
        return outcome.wasThere() ? Reply.ok(json) : Reply.created(json);
    }

    private Reply labels(Issue issue) {
        var json = new RepositoryJson(world);
        return Reply.ok(issue.labels.stream()
                .map(label -> json.label(issue.repository(), label))
                .toList());
    }

    private Reply label(Call call) {
        var issue = issue(call);
        var body = Json.read(call.body());
        var list = body instanceof List<?> ? body : call.json().get("labels");
        new LabelWrites(world).add(call.actor(), issue, call.names(list, "name"));
        return labels(issue);
    }

    private Reply unlabel(Call call) {
        var issue = issue(call);
        new LabelWrites(world).remove(call.actor(), issue, call.variable("name"));
        return labels(issue);
    }

    private Reply assign(Call call) {
        var issue = issue(call);
        new AssigneeWrites(world)
                .add(call.actor(), issue, call.names(call.json().get("assignees"), "login"));
        return Reply.created(new IssueJson(world).of(issue));
    }

    private Reply unassign(Call call) {
        var issue = issue(call);
        new AssigneeWrites(world)
                .remove(call.actor(), issue, call.names(call.json().get("assignees"), "login"));
        return Reply.ok(new IssueJson(world).of(issue));
    }

    private Reply canBeAssigned(Call call) {
        var account = new Lookup(world).account(call.variable("login"));
        if (!new Rights(world).canBeAssigned(account, issue(call))) {
            throw GitHubRefused.notFound();
        }
        return Reply.empty(204);
    }
}
