package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Account;
import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Reactable;
import io.github.maintenancebuddy.github.standin.Repository;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A text on an issue's page, its body or a comment, with what can be done to it. */
record TextCard(
        String id,
        String action,
        Repository repository,
        Account author,
        Instant at,
        String text,
        boolean editable,
        Reactable target) {
    private static final Map<String, String> REACTIONS = new TreeMap<>(Map.of(
            "+1",
            "👍",
            "-1",
            "👎",
            "confused",
            "😕",
            "eyes",
            "👀",
            "heart",
            "❤️",
            "hooray",
            "🎉",
            "laugh",
            "😄",
            "rocket",
            "🚀"));

    static TextCard of(Visit visit, Issue issue, String path) {
        return new TextCard(
                "issue-body",
                path,
                issue.repository(),
                issue.author(),
                issue.createdAt(),
                issue.body(),
                visit.person().mayEdit(issue),
                issue);
    }

    static TextCard of(Visit visit, Comment comment, String path) {
        return new TextCard(
                "issuecomment-" + comment.id(),
                path + "/comments/" + comment.id(),
                comment.issue().repository(),
                comment.author(),
                comment.createdAt(),
                comment.body(),
                visit.person().mayEdit(comment),
                comment);
    }

    String html() {
        var body =
                text.isBlank() ? "<p><i>No description provided.</i></p>" : Markdown.render(text, repository, editable);
        var bot = author.kind() == Account.Kind.BOT ? " <span class=\"bot\">bot</span>" : "";
        return """
            <article id="%1$s" class="card" data-author="%2$s" data-action="%3$s">
            <header><h2>%2$s%4$s <small>%5$s</small></h2></header>
            <div class="markdown">%6$s</div>
            <footer>%7$s%8$s</footer>
            </article>
            """.formatted(
                        id,
                        Html.escape(author.login()),
                        action,
                        bot,
                        Html.time(at),
                        body,
                        reactions(),
                        editable ? editor() : "");
    }

    private String editor() {
        return """
            <details id="%s-edit"><summary class="edit">Edit</summary>
            <form method="post" action="%s/edit" class="stack">
            <textarea name="body" rows="14" aria-label="text">%s</textarea>
            <button class="save">Save</button></form></details>
            """.formatted(id, action, "\n" + Html.escape(text));
    }

    private String reactions() {
        var counts = target.reactions().stream().collect(Collectors.groupingBy(r -> r, Collectors.counting()));
        var given = REACTIONS.entrySet().stream()
                .filter(entry -> counts.containsKey(entry.getKey()))
                .map(entry -> "<span class=\"reaction\" data-reaction=\"%s\">%s %d</span>"
                        .formatted(entry.getKey(), entry.getValue(), counts.get(entry.getKey())))
                .collect(Collectors.joining());
        var buttons = REACTIONS.entrySet().stream()
                .map(entry -> "<button class=\"quiet\" name=\"content\" value=\"%s\" title=\"%s\">%s</button>"
                        .formatted(entry.getKey(), entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return given
                + "<details id=\"%s-react\" class=\"react\"><summary aria-label=\"React\">☺</summary><form method=\"post\" action=\"%s/react\">%s</form></details>"
                        .formatted(id, action, buttons);
    }
}
