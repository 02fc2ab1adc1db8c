package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to hand a webhook to the app; a redelivery has the same GUID and another id. */
public record Delivery(
        long id,
        UUID guid,
        String event,
        @Nullable String action,
        long installationId,
        @Nullable Long repositoryId,
        String payload,
        Instant deliveredAt,
        boolean redelivery,
        int statusCode) {

    /** The event with its action, such as {@code issues.opened}. */
    public String name() {
        return action == null ? event : event + "." + action;
    }

    /** What the webhook says. */
    public Map<String, @Nullable Object> json() {
        return Json.readObject(payload);
    }

    public boolean succeeded() {
        return statusCode >= 200 && statusCode < 300;
    }

    Delivery answered(int status) {
        return new Delivery(
                id, guid, event, action, installationId, repositoryId, payload, deliveredAt, redelivery, status);
    }

    Delivery again(long newId, Instant now) {
        return new Delivery(newId, guid, event, action, installationId, repositoryId, payload, now, true, 0);
    }
}
