package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.RepeatSchedule;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Past the planned end and not completed: a fact that is shown and asked about until it ends (behaviour.md, The
 * window).
 */
public final class Overrun {
    private static final List<Duration> ASKED =
            List.of(Duration.ZERO, Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration PUSHED_AFTER = Duration.ofMinutes(5);

    private Overrun() {}

    /** The next time lead and buddy are asked. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        if (!maintenance.running()) {
            return Stream.empty();
        }
        return maintenance.window().stream()
                .flatMap(window ->
                        RepeatSchedule.from(window.end(), ASKED, EVERY).next(maintenance, MomentKind.OVERRUN).stream());
    }

    /** When pushed channels hear of it; that it has come is all there is to do, since who hears is read off from it. */
    public static Stream<Moment> forLong(Maintenance maintenance) {
        return maintenance.overrunNoted()
                ? maintenance.window().stream()
                        .map(window -> new Moment(window.end().plus(PUSHED_AFTER), MomentKind.OVERRUN_FOR_LONG))
                : Stream.empty();
    }

    /** Notes the overrun once per planned end, and asks. */
    public static Decision due(Maintenance maintenance, Instant now) {
        if (!maintenance.overrun(now)) {
            return Decision.of(maintenance);
        }
        var window = maintenance.requireWindow();
        var next = maintenance.overrunNoted() ? maintenance : maintenance.tell(now, new TimelineEvent.Overran());
        var others = others(maintenance, window, now);
        var words = OverrunWords.asking(maintenance, window, now) + OverrunWords.everybody(others);
        return Decision.of(
                others.isEmpty() ? next : next.tell(now, new TimelineEvent.EverybodyAsked()),
                Effect.comment(words, now.plus(EVERY), Topic.OVERRUN));
    }

    /** Whom to ask, once per planned end, when lead and buddy have not been seen for an hour after it; who is awake first. */
    private static List<Person> others(Maintenance maintenance, Window window, Instant now) {
        var alone = !now.isBefore(window.end().plus(EVERY))
                && !maintenance.crew().seenSince(window.end())
                && !maintenance.timeline().since(window.end(), TimelineEvent.EverybodyAsked.class);
        if (!alone) {
            return List.of();
        }
        var there = maintenance.crew().buddy().drawnFrom().people().stream()
                .filter(candidate -> !maintenance.crew().both().contains(candidate.person()))
                .filter(candidate -> !candidate.away(new Span(now, now.plus(EVERY)), window.zone()))
                .sorted(Comparator.comparing(candidate -> !candidate.awake(now, window.zone())))
                .toList();
        var active = there.stream().filter(Candidate::active).toList();
        return (active.isEmpty() ? there : active)
                .stream().map(Candidate::person).toList();
    }
}
