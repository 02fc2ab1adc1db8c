package io.github.maintenancebuddy.adapter.publicpage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of Statuspage's public API, by its field names; what we never know of is always null. */
final class StatuspageApiTypes {
    private StatuspageApiTypes() {}

    record Page(String id, String name, String url, String timeZone, Instant updatedAt) {}

    /** {@code none}, or {@code maintenance} while work with impact runs. */
    record Status(String indicator, String description) {}

    record Component(
            String id,
            String name,
            String status,
            Instant createdAt,
            Instant updatedAt,
            int position,
            @Nullable String description,
            boolean showcase,
            @Nullable String startDate,
            @Nullable String groupId,
            String pageId,
            boolean group,
            boolean onlyShowIfDegraded) {}

    record Scheduled(
            String id,
            String name,
            String status,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant monitoringAt,
            @Nullable Instant resolvedAt,
            String impact,
            String shortlink,
            @Nullable Instant startedAt,
            String pageId,
            List<Update> incidentUpdates,
            List<Component> components,
            Instant scheduledFor,
            Instant scheduledUntil) {}

    record Update(
            String id,
            String status,
            String body,
            String incidentId,
            Instant createdAt,
            Instant updatedAt,
            Instant displayAt,
            List<Affected> affectedComponents,
            boolean deliverNotifications,
            @Nullable String customTweet,
            @Nullable String tweetId) {}

    record Affected(String code, String name, String oldStatus, String newStatus) {}
}
