package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Urls;
import java.util.stream.Collectors;

/** What all pages have around them: the bar with who acts and what time it is. */
record Layout(Visit visit) {
    String page(String title, String content) {
        var now = visit.clock().now();
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/sandbox/style.css">
            <script src="/sandbox/page.js" defer></script>
            </head>
            <body>
            <header id="bar">
            <a id="home" href="/">Sandbox</a>
            <form id="acting-as" data-soft method="post" action="/sandbox/as">
            <label>acting as <select name="login" id="person" data-submit>%s</select></label>%s
            <noscript><button>Switch</button></noscript>
            </form>
            <form id="clock-form" data-soft method="post" action="/sandbox/clock">%s
            <output id="clock" data-now="%s">%s</output>
            <button name="by" value="PT1M">+1 min</button>
            <button name="by" value="PT10M">+10 min</button>
            <button name="by" value="PT1H">+1 h</button>
            <button name="by" value="PT24H">+1 day</button>
            <details><summary>set</summary>
            <label>UTC <input type="datetime-local" name="to" id="clock-to"></label>
            <button name="set" value="yes">Go</button></details>
            </form>
            </header>
            <main>
            <p id="message" role="alert" hidden></p>
            %s
            </main>
            </body>
            </html>
            """.formatted(Html.escape(title), people(), back(), back(), now, Html.plainTime(now), content);
    }

    private String people() {
        return visit.gitHub().people().stream()
                .map(person -> "<option%s>%s</option>"
                        .formatted(
                                person.login().equals(visit.person().login()) ? " selected" : "",
                                Html.escape(person.login())))
                .collect(Collectors.joining());
    }

    /** Where a form of the bar leads back to, where no script keeps the page. */
    private String back() {
        var query = visit.request().query().entrySet().stream()
                .map(entry -> Urls.encode(entry.getKey()) + "=" + Urls.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return "<input type=\"hidden\" name=\"back\" value=\"%s\">"
                .formatted(Html.escape(visit.request().path() + (query.isEmpty() ? "" : "?" + query)));
    }

    static String button(String action, String id, String words) {
        return "<form method=\"post\" action=\"%s\"><button id=\"%s\">%s</button></form>"
                .formatted(Html.escape(action), id, Html.escape(words));
    }
}
