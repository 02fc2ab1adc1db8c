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
        var open = issue.isOpen();
        return """
            <p id="message" role="alert" hidden></p>
            <div id="head" data-live>
            <h1 id="title">%s <small>#%d</small></h1>
            <p><span id="state" class="state %s" data-state="%s">%s</span> %s %s%s
            · <a href="/%s/issues">%s</a></p>
            </div>
            <div class="columns">
            <div>
            <section id="description" data-live>%s</section>
            <section id="conversation" data-live>%s</section>
            <form id="new-comment" class="stack" method="post" action="%s/comment">
            <label for="comment">Add a comment</label>
            <textarea name="body" id="comment" rows="4"></textarea>
            <button class="primary" id="send">Comment</button>
            </form>
            <div id="closing" class="tools" data-live>%s</div>
            </div>
            %s
            </div>
            """.formatted(
                        Html.escape(issue.title()),
                        issue.number(),
                        open ? "open" : "closed",
                        open ? "open" : "closed",
                        open ? "Open" : "Closed",
                        SidePanel.labels(issue),
                        issue.isLocked() ? "🔒" : "",
                        IssueListPage.progress(issue),
                        Html.escape(issue.repository().fullName()),
                        Html.escape(issue.repository().fullName()),
                        TextCard.of(visit, issue, path).html(),
                        conversation(path),
                        path,
                        closing(path),
                        new SidePanel(visit, issue, path).html());
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
