package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A completed maintenance goes on: within 2 hours of its end it is back to verifying (behaviour.md, Commands). */
public final class Reopening {
    private static final Duration LATEST = Duration.ofHours(2);

    private Reopening() {}

    /** Whether it is completed, and ended so short a time ago that the work may go on. */
    public static boolean possible(Maintenance maintenance, Instant at) {
        return maintenance.is(Phase.COMPLETED)
                && maintenance
                        .window()
                        .flatMap(Window::ended)
                        .filter(ended -> !at.isAfter(ended.plus(LATEST)))
                        .isPresent();
    }

    /** Back to verifying. */
    public static Maintenance reopen(Maintenance maintenance, Person by, Instant at) {
        return maintenance
                .withPhase(Phase.VERIFYING)
                .withOutcome(Optional.empty())
                .withWindow(maintenance.window().map(window -> window.withEnded(Optional.empty())))
                .tell(at, by, new TimelineEvent.Reopened());
    }
}
