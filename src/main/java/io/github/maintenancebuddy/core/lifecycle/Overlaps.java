package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** When the other maintenances of the same owner matter: while one is planned, and when it begins. */
final class Overlaps {
    /** From then on a tick of Carry out starts it. */
    private static final Duration EARLY = Duration.ofMinutes(15);

    private Overlaps() {}

    static Set<Question> planning(Maintenance maintenance) {
        return maintenance.is(Phase.DRAFT) || maintenance.is(Phase.SCHEDULED)
                ? Set.of(new Question.Neighbours())
                : Set.of();
    }

    /** What the notice check then still warns of is recorded as ignored. */
    static Set<Question> beginning(Maintenance maintenance, Instant at) {
        var begins = maintenance.is(Phase.SCHEDULED)
                && maintenance
                        .window()
                        .filter(window -> !at.isBefore(window.start().minus(EARLY)))
                        .isPresent();
        return begins ? Set.of(new Question.Neighbours()) : Set.of();
    }
}
