package io.github.maintenancebuddy.core.maintenance;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long before the planned start the public should hear of a maintenance (behaviour.md, Announcing).
 *
 * @param least by impact; none where it is missing
 */
public record NoticePolicy(Map<Impact, Duration> least) {
    public static final NoticePolicy DEFAULT = new NoticePolicy(Map.of(
            Impact.DEGRADED, Duration.ofDays(3),
            Impact.PARTIAL_OUTAGE, Duration.ofDays(7),
            Impact.FULL_OUTAGE, Duration.ofDays(7)));

    public NoticePolicy {
        least = Map.copyOf(least);
    }

    /** The least notice for this impact; zero where none is asked for. */
    public Duration least(Impact impact) {
        return least.getOrDefault(impact, Duration.ZERO);
    }

    /** The same but for this impact. */
    public NoticePolicy with(Impact impact, Duration notice) {
        var next = new EnumMap<Impact, Duration>(Impact.class);
        next.putAll(least);
        next.put(impact, notice);
        return new NoticePolicy(next);
    }
}
