package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.runtime.outbox.Channel;
import io.github.maintenancebuddy.runtime.outbox.ChatChannel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Microsoft Teams, by a Workflows webhook and an Adaptive Card. Nothing can be asked of it, and nothing replaced. */
final class MicrosoftTeamsChannel implements ChatChannel {
    /** Teams takes messages of 28 KB; a character may need three bytes, or six in JSON. */
    private static final int MOST = 3_500;

    private final ChatWebhook webhook;

    MicrosoftTeamsChannel(ChatWebhook webhook) {
        this.webhook = webhook;
    }

    /** Opens chats on Teams; their url is their secret. */
    record Type(JsonPoster post, Duration between) implements ChannelType {
        @Override
        public ChannelKind kind() {
            return ChannelKind.TEAMS;
        }

        @Override
        public Channel open(ChannelSettings settings) {
            return new MicrosoftTeamsChannel(ChatWebhook.of(settings, post, between));
        }
    }

    @Override
    public EffectOutcome<Optional<String>> tell(NoticeMessage telling) {
        var notice = telling.notice();
        var text = ChatText.fitting(notice.text(), MOST, UnaryOperator.identity());
        var body = Stream.concat(
                Stream.of(text(ChatText.title(notice), "Bolder")),
                text.lines().filter(line -> !line.isBlank()).map(line -> text(line, "Default")));
        return send(body.toList(), ChatText.PAGE, telling.page());
    }

    @Override
    public EffectOutcome<Optional<String>> say(String sentence, String link) {
        return send(List.of(text(sentence, "Default")), ChatText.ISSUE, link);
    }

    private EffectOutcome<Optional<String>> send(List<Map<String, Object>> body, String button, String link) {
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
