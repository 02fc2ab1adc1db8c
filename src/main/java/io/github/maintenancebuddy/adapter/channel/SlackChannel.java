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

/** Slack, by an incoming webhook and Block Kit. Nothing can be asked of it, and nothing replaced. */
final class SlackChannel implements ChatChannel {
    /** Slack takes 3000 characters in a section. */
    private static final int MOST = 2_600;

    private static final int TITLE = 300;

    private final ChatWebhook webhook;

    SlackChannel(ChatWebhook webhook) {
        this.webhook = webhook;
    }

    /** Opens chats on Slack; their url is their secret. */
    record Type(JsonPoster post, Duration between) implements ChannelType {
        @Override
        public ChannelKind kind() {
            return ChannelKind.SLACK;
        }

        @Override
        public Channel open(ChannelSettings settings) {
            return new SlackChannel(ChatWebhook.of(settings, post, between));
        }
    }

    @Override
    public EffectOutcome<Optional<String>> tell(NoticeMessage telling) {
        var title = ChatText.fitting(ChatText.title(telling.notice()), TITLE, SlackChannel::escaped);
        var text = ChatText.fitting(telling.notice().text(), MOST, SlackChannel::escaped);
        return send(
                title + ": " + text,
                List.of(section("*" + title + "*\n" + text), context(link(telling.page(), ChatText.PAGE))));
    }

    @Override
    public EffectOutcome<Optional<String>> say(String sentence, String link) {
        var text = ChatText.fitting(sentence, MOST, SlackChannel::escaped);
        return send(text, List.of(section(text + " " + link(link, ChatText.ISSUE))));
    }

    private EffectOutcome<Optional<String>> send(String text, List<Map<String, Object>> blocks) {
        var message = Map.of("text", text, "blocks", blocks, "unfurl_links", false, "unfurl_media", false);
        return webhook.send(message);
    }

    private static Map<String, Object> section(String text) {
        return Map.of("type", "section", "text", text(text));
    }

    private static Map<String, Object> context(String text) {
        return Map.of("type", "context", "elements", List.of(text(text)));
    }

    /** Verbatim: nothing in it becomes a mention or a link but what we wrote as one. */
    private static Map<String, Object> text(String text) {
        return Map.of("type", "mrkdwn", "text", text, "verbatim", true);
    }

    private static String link(String address, String words) {
        return "<" + escaped(address).replace("|", "%7C") + "|" + words + ">";
    }

    /** The three characters that Slack gives a meaning to. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
