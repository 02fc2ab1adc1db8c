package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.channel.standin.Listener;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Messages in a chat or at a webhook, the newest first, about as people see them there. */
final class ChatCard {
    private ChatCard() {}

    static String slack(Listener chat) {
        return list(chat, ChatCard::slack);
    }

    static String teams(Listener chat) {
        return list(chat, ChatCard::teams);
    }

    static String webhook(Listener receiver) {
        return list(
                receiver,
                body -> "<details><summary><code>%s</code></summary><pre tabindex=\"0\">%s</pre></details>"
                        .formatted(Html.escape(body.path("type").asString()), Html.escape(body.toPrettyString())));
    }

    private interface Look {
        String of(JsonNode body);
    }

    private static String list(Listener chat, Look look) {
        return chat.heard().reversed().stream()
                .map(message ->
                        "<li>%s<small>%s</small></li>".formatted(look.of(message.body()), Html.time(message.at())))
                .collect(Collectors.joining());
    }

    /** Slack escapes the same three characters as HTML does, so that its text can be shown as it is. */
    private static String slack(JsonNode body) {
        return body.path("blocks")
                .valueStream()
                .flatMap(block -> Stream.concat(
                        Stream.of(block.path("text")), block.path("elements").valueStream()))
                .map(text -> text.path("text").asString(""))
                .filter(text -> !text.isEmpty())
                .map(text -> text.replaceAll("<([^|>]+)\\|([^>]+)>", "<a href=\"$1\">$2</a>")
                        .replaceAll("(?m)^\\*(.+)\\*$", "<b>$1</b>"))
                .map(text -> "<p>" + text + "</p>")
                .collect(Collectors.joining());
    }

    private static String teams(JsonNode body) {
        var card = body.path("attachments").path(0).path("content");
        var text = card.path("body")
                .valueStream()
                .map(block -> block.path("inlines").path(0))
                .map(run -> paragraph(
                        run.path("text").asString(), run.path("weight").asString()))
                .collect(Collectors.joining());
        var action = card.path("actions").path(0);
        return text
                + "<p><a class=\"action\" href=\"%s\">%s</a></p>"
                        .formatted(
                                Html.escape(action.path("url").asString()),
                                Html.escape(action.path("title").asString()));
    }

    private static String paragraph(String text, String weight) {
        var words = Html.escape(text);
        return weight.equals("Bolder") ? "<p><b>" + words + "</b></p>" : "<p>" + words + "</p>";
    }
}
