package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** An address at which a chat takes messages, at its own pace. */
record ChatWebhook(JsonPoster post, ChannelTarget target, RequestPacer pace) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The one that a channel's settings name.
     *
     * @param between messages
     */
    static ChatWebhook of(ChannelSettings settings, JsonPoster post, Duration between) {
        return new ChatWebhook(post, ChannelTarget.read(settings), new RequestPacer(between));
    }

    EffectOutcome<Optional<String>> send(Map<String, Object> message) {
        pace.await();
        return post.json(target, Map.of(), JSON.writeValueAsBytes(message));
    }
}
