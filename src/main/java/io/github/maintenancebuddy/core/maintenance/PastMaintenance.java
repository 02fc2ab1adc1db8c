package io.github.maintenancebuddy.core.maintenance;

import java.time.Duration;
import java.util.List;

/**
 * What an earlier maintenance teaches the next one (behaviour.md, The post-mortem).
 *
 * @param number its issue in the same repository
 * @param alike whether it was the same kind of work, and not only on the same service
 * @param planned its length before any extension
 * @param slow its tasks that took much longer than estimated
 * @param open the action items of its post-mortem that are not done
 */
public record PastMaintenance(
        int number,
        boolean alike,
        boolean rolledBack,
        Duration planned,
        Duration actual,
        List<Slow> slow,
        List<String> open) {
    public PastMaintenance {
        slow = List.copyOf(slow);
        open = List.copyOf(open);
    }

    /** A task that took much longer than estimated. */
    public record Slow(String task, Duration estimate, Duration taken) {}
}
