package io.github.maintenancebuddy.github.standin.page;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that one act moves, side by side: the app's own pages by links, what its channels told by what arrived. */
record WorldPage(Surroundings around, String version) {
    private static final String STATUS = "/status/acme/shop";

    String content() {
        var outside = around.outside();
        return """
            <h1>What the world sees</h1>
            <p>Of acme/shop. On GitHub one act, here everything that it moves:
            <a href="%1$s">status page</a>, <a href="%1$s/feed.atom">Atom</a>, <a href="%1$s/feed.rss">RSS</a>,
            <a href="%1$s/calendar.ics">calendar</a>, <a href="%1$s/api/v2/summary.json">JSON</a>,
            <a href="%2$s">a shop with the banner</a>, and what the channels below have heard.</p>
            <div id="shop-window" data-live><iframe title="A shop with the banner" src="%2$s/?%4$s"></iframe></div>
            <div id="world" data-live>%3$s</div>
            """.formatted(
                        Html.escape(around.appUrl() + STATUS),
                        Html.escape(around.shopUrl()),
                        String.join(
                                "",
                                card("mail", "Mail", new MailCard(outside.mail()).list(), subscribe()),
                                card("slack", "Slack", ChatCard.slack(outside.slack()), NOTHING),
                                card("teams", "Teams", ChatCard.teams(outside.teams()), NOTHING),
                                statuspage(),
                                card("team-chat", "The team's chat", ChatCard.slack(outside.team()), NOTHING),
                                card("webhook", "Webhook", ChatCard.webhook(outside.webhook()), NOTHING),
                                silences()),
                        Html.escape(version));
    }

    private static final String NOTHING = "Nothing yet.";

    private String subscribe() {
        return "Nothing yet. Sign up on the <a href=\"%s\">status page</a> with any address, and open the letter here."
                .formatted(Html.escape(around.appUrl() + STATUS));
    }

    private static String card(String id, String title, String items, String otherwise) {
        var content = items.isEmpty() ? "<p class=\"hint\">" + otherwise + "</p>" : "<ul>" + items + "</ul>";
        return "<section class=\"card\" id=\"%1$s\" tabindex=\"0\" aria-labelledby=\"%1$s-title\"><header><h2 id=\"%1$s-title\">%2$s</h2></header>%3$s</section>"
                .formatted(id, title, content);
    }

    private String statuspage() {
        var card = new StatuspageCard(around.outside().statuspage());
        return card("statuspage", "Statuspage", card.components() + card.incidents(), NOTHING);
    }

    private String silences() {
        var outside = around.outside();
        return card(
                "silences",
                "Silent alerts",
                silent("Alertmanager", outside.alertmanager().active())
                        + silent("PagerDuty", outside.pagerDuty().active()),
                "All alerts are heard.");
    }

    private static String silent(String where, List<String> silences) {
        return silences.stream()
                .map(silence -> silence.split(" until ", 2))
                .map(silence -> "<li><p>%s until %s</p><small>%s</small></li>"
                        .formatted(Html.escape(silence[0]), Html.time(Instant.parse(silence[1])), where))
                .collect(Collectors.joining());
    }
}
