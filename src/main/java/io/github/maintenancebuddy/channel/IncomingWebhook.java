package io.github.maintenancebuddy.channel;

import io.github.maintenancebuddy.outbox.ChannelAnswer;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An address at which a chat takes messages, at its own pace. */
record IncomingWebhook(Post post, Target target, Pace pace) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The one that a channel's settings name.
     *
     * @param between messages
     */
    static IncomingWebhook of(ChannelSettings settings, Post post, Duration between) {
        return new IncomingWebhook(post, Target.read(settings), new Pace(between));
    }

    ChannelAnswer send(Map<String, Object> message) {
        pace.await();
        return post.json(target, Map.of(), JSON.writeValueAsBytes(message));
    }
}
