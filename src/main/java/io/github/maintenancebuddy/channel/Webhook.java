package io.github.maintenancebuddy.channel;

import io.github.maintenancebuddy.maintenance.ChannelKind;
import io.github.maintenancebuddy.outbox.Channel;
import io.github.maintenancebuddy.outbox.ChannelAnswer;
import io.github.maintenancebuddy.outbox.Telling;
import java.time.InstantSource;
import java.util.Map;

/**
 * Posts notices as JSON, signed as Standard Webhooks says. The same notice always has the same id, so that its receiver
 * can tell a repetition.
 */
final class Webhook implements Channel {
    private final Post post;
    private final Target target;
    private final WebhookSecret secret;
    private final InstantSource clock;

    Webhook(Post post, Target target, WebhookSecret secret, InstantSource clock) {
        this.post = post;
        this.target = target;
        this.secret = secret;
        this.clock = clock;
    }

    /** Opens webhooks. */
    record Type(Post post, InstantSource clock) implements ChannelType {
        @Override
        public ChannelKind kind() {
            return ChannelKind.WEBHOOK;
        }

        @Override
        public Channel open(ChannelSettings settings) {
            return new Webhook(post, Target.read(settings), WebhookSecret.read(settings.secret()), clock);
        }
    }

    @Override
    public ChannelAnswer tell(Telling telling) {
        var body = WebhookBody.of(telling);
        var seconds = clock.instant().getEpochSecond();
        var headers = Map.of(
                "webhook-id", telling.id(),
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", secret.sign(telling.id(), seconds, body));
        return post.json(target, headers, body);
    }
}
