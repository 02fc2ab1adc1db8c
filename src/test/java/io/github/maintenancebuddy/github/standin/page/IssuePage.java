package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.TimelineEntry;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One issue, as GitHub shows it. */
record IssuePage(Visit visit, Issue issue) {
    /** A part of the conversation, with the moment and the number that put it in order. */
    private record Part(long order, String html) {}

    String content() {
        var path = Html.escape("/" + issue.repository().fullName() + "/issues/" + issue.number());
        return """
            <div id="head" data-live>%s</div>
            <div class="columns">
            <div>
            <section id="description" data-live>%s</section>
            <section id="conversation" data-live>%s</section>
            <form id="new-comment" data-soft class="stack" method="post" action="%s/comment">
            <label for="comment">Add a comment</label>
            <textarea name="body" id="comment" rows="4"></textarea>
            <button class="primary" id="send">Comment</button>
            </form>
            <div id="closing" class="tools" data-live>%s</div>
            </div>
            %s
            </div>
            """.formatted(
                        head(path),
                        TextCard.of(visit, issue, path).html(),
                        conversation(path),
                        path,
                        closing(path),
                        new SidePanel(visit, issue, path).html());
    }

    private String head(String path) {
        return """
            <h1 id="title">%1$s <small>#%2$d</small></h1>
            %3$s
            <p><span id="state" class="state %4$s" data-state="%4$s">%5$s</span> %6$s %7$s%8$s
            · <a href="/%9$s/issues">%9$s</a></p>
            """.formatted(
                        Html.escape(issue.title()),
                        issue.number(),
                        retitle(path),
                        issue.isOpen() ? "open" : "closed",
                        issue.isOpen() ? "Open" : "Closed",
                        SidePanel.labels(issue),
                        issue.isLocked() ? "🔒" : "",
                        IssueListPage.progress(issue),
                        Html.escape(issue.repository().fullName()));
    }

    private String retitle(String path) {
        if (!visit.person().mayEdit(issue)) {
            return "";
        }
        return """
            <details id="retitle"><summary>Edit title</summary>
            <form method="post" action="%s/title">
            <input name="title" aria-label="title" maxlength="256" required value="%s"> <button>Save</button>
            </form></details>
            """.formatted(path, Html.escape(issue.title()));
    }

    private String conversation(String path) {
        var comments = issue.comments().stream().map(comment -> new Part(comment.id(), card(comment, path)));
        var events = issue.timeline().stream().map(entry -> new Part(entry.order(), line(entry)));
        return Stream.concat(comments, events)
                .sorted(Comparator.comparingLong(Part::order))
                .map(Part::html)
                .collect(Collectors.joining());
    }

    private String card(Comment comment, String path) {
        return TextCard.of(visit, comment, path).html();
    }

    private static String line(TimelineEntry entry) {
        return "<p class=\"event\" data-event=\"%s\"><b>%s</b> %s <i>%s</i> <small>%s</small></p>"
                .formatted(
                        Html.escape(entry.what()),
                        Html.escape(entry.by().login()),
                        Html.escape(entry.what()),
                        Html.escape(entry.detail()),
                        Html.time(entry.at()));
    }

    private String closing(String path) {
        if (!issue.isOpen()) {
            return Layout.button(path + "/reopen", "reopen", "Reopen issue");
        }
        return Layout.button(path + "/complete", "close-completed", "Close as completed")
                + Layout.button(path + "/drop", "close-not-planned", "Close as not planned");
    }
}
