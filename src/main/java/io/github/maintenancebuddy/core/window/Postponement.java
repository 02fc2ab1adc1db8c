package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.RepeatSchedule;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Back to draft without a date: by command, or by itself when the planned end passes without a start (behaviour.md, The
 * window).
 */
public final class Postponement {
    private static final Duration DAY = Duration.ofDays(1);

    private Postponement() {}

    /** A draft that was scheduled before. */
    public static boolean postponed(Maintenance maintenance) {
        return maintenance.is(Phase.DRAFT) && !maintenance.plan().tasks().isEmpty();
    }

    /** While there is no new date, the question for one comes once a day. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        if (!postponed(maintenance)) {
            return Stream.empty();
        }
        return maintenance.timeline().last(TimelineEvent.Postponed.class).stream()
                .flatMap(entry ->
                        RepeatSchedule.from(entry.at(), List.of(DAY), DAY)
                                .next(maintenance, MomentKind.NEW_DATE)
                                .stream());
    }

    /** The planned end has passed without a start. */
    public static Decision due(Maintenance maintenance, Instant now) {
        var passed = maintenance
                .window()
                .filter(window -> maintenance.is(Phase.SCHEDULED) && !now.isBefore(window.end()))
                .isPresent();
        return passed
                ? Decision.of(
                        postpone(maintenance)
                                .tell(now, new TimelineEvent.Postponed("the planned end passed without a start")),
                        Effect.comment(PlanningWords.notStarted(maintenance)))
                : Decision.of(maintenance);
    }

    /** Asks for a new date. */
    public static Decision ask(Maintenance maintenance, Instant now) {
        return postponed(maintenance)
                ? Decision.of(
                        maintenance, Effect.comment(PlanningWords.newDate(maintenance), now.plus(DAY), Topic.NEW_DATE))
                : Decision.of(maintenance);
    }

    static Maintenance postpone(Maintenance maintenance) {
        return maintenance.withPhase(Phase.DRAFT);
    }
}
