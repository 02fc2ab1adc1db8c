package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.time.Duration;
import java.util.List;

/**
 * What an earlier maintenance teaches the next one (behaviour.md, The post-mortem).
 *
 * @param number its issue in the same repository
 * @param alike whether it was the same kind of work, and not only on the same service, and was verified at its end
 * @param planned its length before any extension
 * @param tasks how long its tasks took, of those that were ticked alone
 * @param slow its tasks that took much longer than estimated
 * @param open the action items of its post-mortem that are not done
 */
public record PastMaintenance(
        int number,
        boolean alike,
        boolean rolledBack,
        Duration planned,
        Duration actual,
        List<Taken> tasks,
        List<Slow> slow,
        List<String> open) {
    public PastMaintenance {
        tasks = List.copyOf(tasks);
        slow = List.copyOf(slow);
        open = List.copyOf(open);
    }

    /** How long a task took; stage and text are what the same task is known by. */
    public record Taken(Stage stage, String task, Duration time) {}

    /** What took much longer than estimated: a task, or several ticked together. */
    public record Slow(String task, Duration estimate, Duration taken) {}
}
