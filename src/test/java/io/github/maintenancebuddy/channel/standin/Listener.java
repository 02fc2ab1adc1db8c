package io.github.maintenancebuddy.channel.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Takes every message, as the incoming webhooks of chats and the receivers of ours do. */
public final class Listener extends StandIn {
    private final InstantSource clock;
    private final List<Heard> heard = new ArrayList<>();

    Listener(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One message.
     *
     * @param id by which a receiver of our webhooks tells a repetition; empty for chats
     */
    public record Heard(Instant at, String id, JsonNode body) {}

    @Override
    Reply answer(Asked asked) {
        var id = asked.headers().getFirst("webhook-id");
        heard.add(new Heard(clock.instant(), id == null ? "" : id, asked.json()));
        return Reply.of(200, Map.of());
    }

    /** All messages, in order. */
    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** All messages as they came, in order. */
    public synchronized List<String> texts() {
        return heard.stream().map(message -> message.body().toString()).toList();
    }

    /** As if it had just been set up. */
    public synchronized void forgets() {
        heard.clear();
    }
}
