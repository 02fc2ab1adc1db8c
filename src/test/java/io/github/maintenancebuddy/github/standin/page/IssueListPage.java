package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.TaskBoxes;
import java.util.stream.Collectors;

/** The issues of a repository. */
record IssueListPage(Visit visit, Repository repository) {
    String content() {
        var closed = visit.query("state").equals("closed");
        var rows = repository.issues().reversed().stream()
                .filter(issue -> issue.isOpen() != closed)
                .map(IssueListPage::row)
                .collect(Collectors.joining());
        var open = repository.issues().stream().filter(Issue::isOpen).count();
        return """
            <h1>%s</h1>
            <p class="tools"><a id="show-open" href="?state=open">%d open</a>
            <a id="show-closed" href="?state=closed">%d closed</a>
            <a class="primary" id="new-issue" href="%s/issues/new/choose">New issue</a></p>
            <ul id="issues" class="rows" data-live>%s</ul>
            """.formatted(
                        Html.escape(repository.fullName()),
                        open,
                        repository.issues().size() - open,
                        Html.escape("/" + repository.fullName()),
                        rows.isEmpty() ? "<li>Nothing here.</li>" : rows);
    }

    private static String row(Issue issue) {
        return """
            <li data-issue="%1$d"><a href="/%2$s/issues/%1$d">%3$s</a> %4$s
            <small>#%1$d by %5$s%6$s · %7$d comments</small></li>
            """.formatted(
                        issue.number(),
                        Html.escape(issue.repository().fullName()),
                        Html.escape(issue.title()),
                        SidePanel.labels(issue),
                        Html.escape(issue.author().login()),
                        progress(issue),
                        issue.comments().size());
    }

    static String progress(Issue issue) {
        var boxes = TaskBoxes.of(issue.body());
        var done = boxes.stream().filter(TaskBoxes.Box::ticked).count();
        return boxes.isEmpty() ? "" : " · <span class=\"progress\">%d of %d tasks</span>".formatted(done, boxes.size());
    }
}
