package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.runtime.outbox.Channel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Posts notices as JSON, signed as Standard Webhooks says. The same notice always has the same id, so that its receiver
 * can tell a repetition.
 */
final class WebhookChannel implements Channel {
    private final JsonPoster post;
    private final ChannelTarget target;
    private final WebhookSecret secret;
    private final InstantSource clock;

    WebhookChannel(JsonPoster post, ChannelTarget target, WebhookSecret secret, InstantSource clock) {
        this.post = post;
        this.target = target;
        this.secret = secret;
        this.clock = clock;
    }

    /** Opens webhooks. */
    record Type(JsonPoster post, InstantSource clock) implements ChannelType {
        @Override
        public ChannelKind kind() {
            return ChannelKind.WEBHOOK;
        }

        @Override
        public Channel open(ChannelSettings settings) {
            return new WebhookChannel(post, ChannelTarget.read(settings), WebhookSecret.read(settings.secret()), clock);
        }
    }

    @Override
    public EffectOutcome<Optional<String>> tell(NoticeMessage telling) {
        var body = WebhookBody.of(telling);
        var seconds = clock.instant().getEpochSecond();
        var headers = Map.of(
                "webhook-id", telling.id(),
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", secret.sign(telling.id(), seconds, body));
        return post.json(target, headers, body);
    }
}
