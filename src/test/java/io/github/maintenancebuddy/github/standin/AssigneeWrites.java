package io.github.maintenancebuddy.github.standin;

import java.util.List;

/** Who is assigned to an issue. */
record AssigneeWrites(World world) {
    private static final int MOST = 10;

    /** Adds those who can be assigned; the others are silently left out, as GitHub does. */
    void add(Actor actor, Issue issue, List<String> logins) {
        new Rights(world).write(actor, issue, Role.TRIAGE);
        for (var login : logins) {
            var account = world.find(login);
            if (account != null
                    && issue.assignees.size() < MOST
                    && !issue.assignees.contains(account)
                    && new Rights(world).canBeAssigned(account, issue)) {
                issue.assignees.add(account);
                say("assigned", issue, actor, account);
            }
        }
    }

    void remove(Actor actor, Issue issue, List<String> logins) {
        new Rights(world).write(actor, issue, Role.TRIAGE);
        for (var login : logins) {
            var account = world.find(login);
            if (account != null && issue.assignees.remove(account)) {
                say("unassigned", issue, actor, account);
            }
        }
    }

    private void say(String action, Issue issue, Actor actor, Account account) {
        new IssueWrites(world).note(issue, actor, action, account.login());
        world.webhooks().issue(action, issue, actor, "assignee", new AccountJson(world).of(account));
    }
}
