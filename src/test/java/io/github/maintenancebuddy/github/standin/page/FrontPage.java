package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Repository;
import java.util.stream.Collectors;

/** Where one begins: people, repositories, the app's pages, and how to make things go wrong. */
record FrontPage(Visit visit, String appUrl) {
    private static final String FIRST_STEPS = """
        <h2>A first maintenance</h2>
        <ol id="first-steps">
        <li>As <b>ann</b>, open a new issue in acme/shop with the form: start <code>in 2h</code>, time zone
        <code>Europe/Berlin</code>, duration <code>1h</code>, buddy <code>bob</code>. The plan appears below your text.</li>
        <li>Tick <code>P1</code>, move the clock by a minute, and look at the status page
        and at <a href="/sandbox/world">what the world sees</a>. As <b>bob</b>, tick
        <code>P2</code>. Tick the rest of Prepare.</li>
        <li>Move the clock by an hour, comment <code>/note we are here</code>, and move on to the start.</li>
        <li>Tick Carry out, then Verify; who checks as a second person is not the lead. Try <code>/extend 30m</code>,
        <code>/status</code> and <code>/help</code> on the way, as eve too.</li>
        <li>A minute after the last tick the window closes, and the post-mortem is there.</li>
        </ol>
        """;

    String content() {
        var repositories = visit.gitHub().repositories().stream()
                .filter(visit.person()::maySee)
                .map(this::repository)
                .collect(Collectors.joining());
        var deliveries = visit.gitHub().deliveries();
        var failed =
                deliveries.stream().filter(delivery -> !delivery.succeeded()).count();
        return """
            <h1>A GitHub to try Maintenance Buddy with</h1>
            <p>Choose above who you are and what time it is. Everything here is made up and forgotten at the end.</p>
            <p><a id="to-the-world" href="/sandbox/world">What the world sees</a>: mail, chats, Statuspage, a webhook, silent
            alerts, and a shop with the banner, side by side.</p>
            <h2>Repositories</h2>
            <ul id="repositories" data-live>%s</ul>
            %s
            <h2>People</h2>
            <ul id="people">%s</ul>
            <h2>Deliveries</h2>
            <p id="deliveries" data-live>%d webhooks sent, %d not taken by the app.</p>
            <details id="trouble"><summary>Make GitHub fail</summary>
            <form method="post" action="/sandbox/trouble">
            <button name="kind" value="502">Next write: 502</button>
            <button name="kind" value="stored">Next write: done, but 502</button>
            <button name="kind" value="limit">Next write: secondary rate limit</button>
            <button name="kind" value="lose">Lose the next webhook</button>
            <button name="kind" value="twice">Send the next webhook twice</button>
            <button name="kind" value="down">GitHub is down</button>
            <button name="kind" value="up">GitHub is well</button>
            </form></details>
            """.formatted(repositories, FIRST_STEPS, people(), deliveries.size(), failed);
    }

    private String repository(Repository repository) {
        var path = Html.escape("/" + repository.fullName());
        return """
            <li data-repository="%s"><a href="%s/issues">%s</a> <small>%s</small> ·
            %d open · <a href="%s/issues/new/choose">New issue</a> ·
            <a href="%s/status%s">Status page</a> ·
            <a href="%s/blob/main/.github/maintenance.yml">maintenance.yml</a> ·
            <a href="%s/actions">Actions</a></li>
            """.formatted(
                        Html.escape(repository.fullName()),
                        path,
                        Html.escape(repository.fullName()),
                        repository.isPrivate() ? "private" : "public",
                        repository.issues().stream().filter(Issue::isOpen).count(),
                        path,
                        Html.escape(appUrl),
                        path,
                        path,
                        path);
    }

    private String people() {
        return visit.gitHub().people().stream()
                .map(person -> "<li id=\"%1$s\"><b>%1$s</b> <small>%2$s</small></li>"
                        .formatted(Html.escape(person.login()), Html.escape(roles(person.login()))))
                .collect(Collectors.joining());
    }

    private String roles(String login) {
        var account = visit.gitHub().person(login).account();
        return visit.gitHub().repositories().stream()
                .map(repository -> repository.fullName() + ": "
                        + repository.roleOf(account).roleName())
                .collect(Collectors.joining(", "));
    }
}
