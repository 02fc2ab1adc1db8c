package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Issues: list, open, read, change, and what hangs below them. */
record IssueRoutes(World world) {
    void into(Routes routes) {
        var issues = "/repos/{owner}/{repo}/issues";
        routes.installation("GET", issues, this::list);
        routes.installation("POST", issues, this::open);
        routes.installation("GET", issues + "/{number}", call -> single(find(call)));
        routes.installation("PATCH", issues + "/{number}", this::change);
        routes.installation("GET", issues + "/{number}/parent", this::parent);
        routes.installation("GET", issues + "/{number}/sub_issues", this::subIssues);
        routes.installation("POST", issues + "/{number}/sub_issues", this::addSubIssue);
    }

    private Issue find(Call call) {
        return new Lookup(world).issue(call);
    }

    private Reply single(Issue issue) {
        return Reply.ok(new IssueJson(world).single(issue));
    }

    private Reply list(Call call) {
        var since = since(call);
        var state = call.query("state", "open");
        var labels = Arrays.stream(call.query("labels", "").split(",", -1))
                .filter(Predicate.not(String::isBlank))
                .toList();
        Comparator<Issue> order = Comparator.comparing(
                "updated".equals(call.query("sort", "created")) ? Issue::updatedAt : Issue::createdAt);
        order = order.thenComparing(Issue::id);
        var found = new Lookup(world)
                .repository(call).issues().stream()
                        .filter(issue ->
                                "all".equals(state) || issue.state().json().equals(state))
                        .filter(issue -> labels.stream()
                                .allMatch(name -> issue.labels.stream().anyMatch(label -> label.isCalled(name))))
                        .filter(issue -> !issue.updatedAt().isBefore(since))
                        .sorted("asc".equals(call.query("direction", "desc")) ? order : order.reversed())
                        .toList();
        return new Paging(world).of(call, found, new IssueJson(world)::of);
    }

    static Instant since(Call call) {
        try {
            return Instant.parse(call.query("since", Instant.EPOCH.toString()));
        } catch (DateTimeParseException e) {
            throw GitHubRefused.invalid("Issue", "since", "invalid", "since is not a time");
        }
    }

    private Reply open(Call call) {
        var repository = new Lookup(world).repository(call);
        var actor = call.actor();
        new Rights(world).write(actor, repository, Role.READ);
        var labels = call.names(call.json().get("labels"), "name");
        labels.forEach(Texts::label);
        for (var name : labels) {
            repository.label(name);
        }
        var issue = new IssueWrites(world).open(actor, repository, call.text("title", ""), call.text("body"), labels);
        new AssigneeWrites(world).add(actor, issue, call.names(call.json().get("assignees"), "login"));
        return Reply.created(new IssueJson(world).single(issue));
    }

    private Reply change(Call call) {
        var issue = find(call);
        var actor = call.actor();
        var writes = new IssueWrites(world);
        writes.edit(actor, issue, call.text("title"), call.text("body"));
        replaceLabels(call, issue);
        replaceAssignees(call, issue);
        switch (call.text("state", "")) {
            case "closed" -> writes.close(actor, issue, CloseReason.of(call.text("state_reason", "completed")));
            case "open" -> writes.reopen(actor, issue);
            case "" -> {}
            default -> throw GitHubRefused.invalid("Issue", "state", "invalid", "state is open or closed");
        }
        return single(issue);
    }

    private void replaceLabels(Call call, Issue issue) {
        if (call.json().get("labels") instanceof List<?> list) {
            var names = call.names(list, "name");
            issue.labels().stream()
                    .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                    .forEach(name -> new LabelWrites(world).remove(call.actor(), issue, name));
            new LabelWrites(world).add(call.actor(), issue, names);
        }
    }

    private void replaceAssignees(Call call, Issue issue) {
        if (call.json().get("assignees") instanceof List<?> list) {
            var logins = call.names(list, "login");
            var leaving = issue.assignees().stream()
                    .filter(login -> !logins.contains(login))
                    .toList();
            new AssigneeWrites(world).remove(call.actor(), issue, leaving);
            new AssigneeWrites(world).add(call.actor(), issue, logins);
        }
    }

    private Reply parent(Call call) {
        var parent = find(call).parent();
        if (parent == null) {
            throw GitHubRefused.notFound();
        }
        return single(parent);
    }

    private Reply subIssues(Call call) {
        return new Paging(world).of(call, find(call).subIssues(), new IssueJson(world)::of);
    }

    private Reply addSubIssue(Call call) {
        var parent = find(call);
        var id = call.json().get("sub_issue_id") instanceof Number number ? number.longValue() : 0;
        var replace = Boolean.TRUE.equals(call.json().get("replace_parent"));
        new IssueWrites(world).addSubIssue(call.actor(), parent, new Lookup(world).issueById(id), replace);
        return Reply.created(new IssueJson(world).of(parent));
    }
}
