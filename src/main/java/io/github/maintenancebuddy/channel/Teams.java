package io.github.maintenancebuddy.channel;

import io.github.maintenancebuddy.maintenance.ChannelKind;
import io.github.maintenancebuddy.outbox.Channel;
import io.github.maintenancebuddy.outbox.ChannelAnswer;
import io.github.maintenancebuddy.outbox.Chat;
import io.github.maintenancebuddy.outbox.Telling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Microsoft Teams, by a Workflows webhook and an Adaptive Card. Nothing can be asked of it, and nothing replaced. */
final class Teams implements Chat {
    /** Teams takes messages of 28 KB; a character may need three bytes, or six in JSON. */
    private static final int MOST = 3_500;

    private final IncomingWebhook webhook;

    Teams(IncomingWebhook webhook) {
        this.webhook = webhook;
    }

    /** Opens chats on Teams; their url is their secret. */
    record Type(Post post, Duration between) implements ChannelType {
        @Override
        public ChannelKind kind() {
            return ChannelKind.TEAMS;
        }

        @Override
        public Channel open(ChannelSettings settings) {
            return new Teams(IncomingWebhook.of(settings, post, between));
        }
    }

    @Override
    public ChannelAnswer tell(Telling telling) {
        var notice = telling.notice();
        var text = ChatWords.fitting(notice.text(), MOST, UnaryOperator.identity());
        var body = Stream.concat(
                Stream.of(text(ChatWords.title(notice), "Bolder")),
                text.lines().filter(line -> !line.isBlank()).map(line -> text(line, "Default")));
        return send(body.toList(), ChatWords.PAGE, telling.page());
    }

    @Override
    public ChannelAnswer say(String sentence, String link) {
        return send(List.of(text(sentence, "Default")), ChatWords.ISSUE, link);
    }

    private ChannelAnswer send(List<Map<String, Object>> body, String button, String link) {
        var card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", body,
                "actions", List.of(Map.of("type", "Action.OpenUrl", "title", button, "url", link)));
        var message = Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
        return webhook.send(message);
    }

    /** Rich text, since a plain text block would read Markdown in it. */
    private static Map<String, Object> text(String text, String weight) {
        return Map.of(
                "type", "RichTextBlock", "inlines", List.of(Map.of("type", "TextRun", "text", text, "weight", weight)));
    }
}
