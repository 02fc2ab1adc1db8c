package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Label;
import java.util.stream.Collectors;

/** What stands beside an issue: assignees, labels, sub-issues. */
record SidePanel(Visit visit, Issue issue, String path) {
    String html() {
        var people = visit.gitHub().people().stream()
                .map(person -> option(person.login()))
                .collect(Collectors.joining());
        var labels = issue.repository().labels().stream().map(SidePanel::option).collect(Collectors.joining());
        var subIssues = issue.subIssues().stream().map(SidePanel::link).collect(Collectors.joining());
        return """
            <aside id="side" data-live>
            <h2>Assignees</h2>
            <ul id="assignees">%s</ul>
            <form method="post" action="%s/assign"><select name="login" aria-label="assign">%s</select>
            <button id="assign">Assign</button></form>
            <h2>Labels</h2>
            <ul id="labels">%s</ul>
            <form method="post" action="%s/label"><select name="label" aria-label="label">%s</select>
            <button id="add-label">Add</button></form>
            <h2>Sub-issues</h2>
            <ul id="sub-issues">%s</ul>
            <details id="danger"><summary>More</summary>%s</details>
            </aside>
            """.formatted(
                        issue.assignees().stream().map(this::assignee).collect(Collectors.joining()),
                        path,
                        people,
                        issue.labels().stream().map(this::label).collect(Collectors.joining()),
                        path,
                        labels,
                        subIssues,
                        more());
    }

    private String more() {
        var lock = issue.isLocked() ? "unlock" : "lock";
        return Layout.button(path + "/" + lock, "lock", issue.isLocked() ? "Unlock" : "Lock")
                + Layout.button(path + "/delete", "delete", "Delete issue");
    }

    private String assignee(String login) {
        return "<li data-assignee=\"%1$s\">%1$s %2$s</li>"
                .formatted(Html.escape(login), remove("unassign", "login", login));
    }

    private String label(String name) {
        return "<li data-label=\"%s\"><span class=\"label\">%s</span> %s</li>"
                .formatted(Html.escape(name), Html.escape(name), remove("unlabel", "label", name));
    }

    private String remove(String deed, String field, String value) {
        return """
            <form method="post" action="%s/%s"><input type="hidden" name="%s" value="%s">
            <button class="quiet" aria-label="remove %s">×</button></form>
            """.formatted(path, deed, field, Html.escape(value), Html.escape(value));
    }

    private static String option(String text) {
        return "<option>%s</option>".formatted(Html.escape(text));
    }

    private static String link(Issue issue) {
        return "<li><a href=\"/%s/issues/%d\">%s</a></li>"
                .formatted(Html.escape(issue.repository().fullName()), issue.number(), Html.escape(issue.title()));
    }

    static String labels(Issue issue) {
        return issue.repository().labelsInDetail().stream()
                .filter(label -> issue.labels().contains(label.name()))
                .map(SidePanel::badge)
                .collect(Collectors.joining(" "));
    }

    private static String badge(Label label) {
        return "<span class=\"label\" style=\"--color: #%s\">%s</span>"
                .formatted(Html.escape(label.color()), Html.escape(label.name()));
    }
}
