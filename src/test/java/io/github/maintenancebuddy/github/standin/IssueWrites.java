package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be done to an issue itself. */
record IssueWrites(World world) {
    /** Opens an issue; labels that the repository does not know are left out, as a form does. */
    Issue open(Actor actor, Repository repository, String title, @Nullable String body, List<String> labels) {
        rights().write(actor, repository, Role.READ);
        Texts.title(title);
        Texts.body("Issue", body);
        var issue = add(repository, actor, title, body);
        labels.forEach(name -> repository.findLabel(name).ifPresent(issue.labels::add));
        world.webhooks().issue("opened", issue, actor);
        new LabelWrites(world).announce(issue, actor);
        return issue;
    }

    private Issue add(Repository repository, Actor author, String title, @Nullable String body) {
        var number = repository.issues.size() + 1;
        var issue = new Issue(world.nextId(), repository, number, author, title, body, world.now());
        repository.issues.add(issue);
        return issue;
    }

    void edit(Actor actor, Issue issue, @Nullable String title, @Nullable String body) {
        rights().writeOwn(actor, issue.createdBy(), issue, Role.WRITE);
        if (title != null && !title.equals(issue.title())) {
            Texts.title(title);
            var before = issue.title();
            issue.retitle(title);
            note(issue, actor, "renamed", title);
            world.webhooks().issue("edited", issue, actor, "changes", Map.of("title", Map.of("from", before)));
        }
        if (body != null && !Objects.equals(body, issue.bodyOrNull())) {
            Texts.body("Issue", body);
            var before = issue.body();
            issue.rewrite(body);
            issue.touch(world.now());
            world.webhooks().issue("edited", issue, actor, "changes", Map.of("body", Map.of("from", before)));
        }
    }

    void close(Actor actor, Issue issue, CloseReason reason) {
        rights().writeOwn(actor, issue.createdBy(), issue, Role.TRIAGE);
        if (issue.isOpen()) {
            issue.close(actor.account(), reason, world.now());
            note(issue, actor, "closed", "as " + reason.json().replace('_', ' '));
            world.webhooks().issue("closed", issue, actor);
        }
    }

    void reopen(Actor actor, Issue issue) {
        rights().writeOwn(actor, issue.createdBy(), issue, Role.TRIAGE);
        if (!issue.isOpen()) {
            issue.reopen();
            note(issue, actor, "reopened", "");
            world.webhooks().issue("reopened", issue, actor);
        }
    }

    void lock(Actor actor, Issue issue, boolean on) {
        rights().write(actor, issue, Role.WRITE);
        issue.lock(on);
        note(issue, actor, on ? "locked" : "unlocked", "");
        world.webhooks().issue(on ? "locked" : "unlocked", issue, actor);
    }

    void delete(Actor actor, Issue issue) {
        rights().write(actor, issue, Role.ADMIN);
        issue.delete();
        world.webhooks().issue("deleted", issue, actor);
    }

    /** Moves an issue with its comments, assignees and the labels that the other repository has too. */
    Issue transfer(Actor actor, Issue issue, Repository target) {
        rights().write(actor, issue, Role.WRITE);
        rights().write(actor, target, Role.WRITE);
        var moved = add(target, issue.createdBy(), issue.title(), issue.bodyOrNull());
        moved.assignees.addAll(issue.assignees);
        issue.labels().forEach(name -> target.findLabel(name).ifPresent(moved.labels::add));
        for (var comment : issue.comments) {
            moved.comments.add(
                    new Comment(world.nextId(), moved, comment.createdBy(), comment.body(), comment.createdAt()));
        }
        issue.moveTo(moved);
        var issues = new IssueJson(world);
        var repositories = new RepositoryJson(world);
        world.webhooks()
                .issue(
                        "transferred",
                        issue,
                        actor,
                        "changes",
                        Map.of("new_issue", issues.of(moved), "new_repository", repositories.of(target)));
        world.webhooks()
                .issue(
                        "opened",
                        moved,
                        actor,
                        "changes",
                        Map.of("old_issue", issues.of(issue), "old_repository", repositories.of(issue.repository())));
        return moved;
    }

    void addSubIssue(Actor actor, Issue parent, Issue sub, boolean replace) {
        rights().write(actor, parent, Role.TRIAGE);
        var before = sub.parent();
        if (parent.equals(sub) || (before != null && !replace)) {
            throw GitHubRefused.because(422, "Sub-issue may only have one parent");
        }
        if (before != null) {
            before.subIssues.remove(sub);
        }
        parent.subIssues.add(sub);
        sub.putBelow(parent);
        note(parent, actor, "added a sub-issue", "#" + sub.number());
        world.webhooks().subIssue("sub_issue_added", parent, sub, actor);
        world.webhooks().subIssue("parent_issue_added", parent, sub, actor);
    }

    void note(Issue issue, Actor actor, String what, String detail) {
        var now = world.now();
        issue.touch(now);
        issue.timeline.add(new TimelineEntry(world.nextId(), actor.account(), what, detail, now));
    }

    private Rights rights() {
        return new Rights(world);
    }
}
