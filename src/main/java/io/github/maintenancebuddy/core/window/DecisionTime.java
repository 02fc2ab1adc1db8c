package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last moment to choose rolling back and still end in time: lead and buddy are asked (behaviour.md, The window).
 */
public final class DecisionTime {
    private static final Duration REPEATED = Duration.ofMinutes(5);

    private DecisionTime() {}

    /** Planned end minus the time that rolling back takes, where that is known. */
    public static Optional<Instant> at(Maintenance maintenance) {
        return maintenance
                .window()
                .map(Window::end)
                .flatMap(end -> maintenance.request().rollingBackTakes().map(end::minus));
    }

    /** The same while there is something to decide: Carry out is not done, and it is not rolling back. */
    static Optional<Instant> ahead(Maintenance maintenance) {
        return maintenance.is(Phase.IN_PROGRESS) && !maintenance.plan().rollingBack()
                ? at(maintenance)
                : Optional.empty();
    }

    /** When it is asked, and once more 5 minutes later. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return asked(maintenance).stream()
                .flatMap(time -> Stream.of(time, time.plus(REPEATED)))
                .filter(time -> time.isBefore(maintenance.requireWindow().end()))
                .map(time -> new Moment(time, MomentKind.DECISION));
    }

    /** Asks, saying how often it was put off. */
    public static Decision due(Maintenance maintenance, Instant now) {
        if (maintenance.overrun(now)
                || asked(maintenance).filter(time -> !now.isBefore(time)).isEmpty()) {
            return Decision.of(maintenance);
        }
        var window = maintenance.requireWindow();
        return Decision.of(
                maintenance.tell(now, new TimelineEvent.DecisionAsked()),
                Effect.comment(words(maintenance, window, now), window.end(), Topic.DECISION));
    }

    /**
     * The decision time, while nobody has answered it for the present plan. Where that plan, or the start, came too late
     * for it, people get 5 minutes before they are asked all the same.
     */
    private static Optional<Instant> asked(Maintenance maintenance) {
        return ahead(maintenance).flatMap(time -> {
            var since = known(maintenance.requireWindow());
            var from = time.isBefore(since) ? since : time;
            return Rollback.answered(maintenance)
                            .filter(answer -> !answer.isBefore(from))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(time.isBefore(since) ? since.plus(REPEATED) : time);
        });
    }

    /** Since when there is something to be decided: the work has begun, and the end is planned as it is. */
    private static Instant known(Window window) {
        return window.began().filter(began -> began.isAfter(window.plannedAt())).orElse(window.plannedAt());
    }

    private static String words(Maintenance maintenance, Window window, Instant now) {
        return maintenance.crew().mentions() + " **Decision time** " + urgency(maintenance, window, now)
                + putOff(window.extensions().size())
                + " Open: " + TaskMentions.references(PhaseProgress.work(maintenance))
                + ". Comment `/continue` to go on or `/rollback` to restore the previous state; `/extend 30m` puts the"
                + " decision off.";
    }

    private static String urgency(Maintenance maintenance, Window window, Instant now) {
        var end = TimeFormat.moment(window.end(), window.zone());
        var restored = now.plus(maintenance.request().rollingBackTakes().orElse(Duration.ZERO));
        if (!Durations.between(window.end(), restored).isPositive()) {
            return "is now: this is the last moment to choose rolling back and still end by " + end + ".";
        }
        return "has passed: rolling back would now take until " + TimeFormat.moment(restored, window.zone())
                + "; the planned end is " + end + ".";
    }

    private static String putOff(int extended) {
        return switch (extended) {
            case 0 -> "";
            case 1 -> " It was put off once, by an extension.";
            case 2 -> " It was put off twice, by extensions.";
            default -> " It was put off " + extended + " times, by extensions.";
        };
    }
}
