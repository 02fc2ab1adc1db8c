package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says once per planned end, while there is time to act, that the window may not be enough (behaviour.md, The window).
 */
public final class EarlyWarning {
    private static final Duration BEFORE_END = Duration.ofMinutes(10);
    private static final Duration BEFORE_DECISION = Duration.ofMinutes(15);
    private static final Duration AFTER_EXTENSION = Duration.ofMinutes(5);

    private EarlyWarning() {}

    /** The earliest of its reasons, but never within 5 minutes of an extension. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        if (!maintenance.running() || warned(maintenance)) {
            return Stream.empty();
        }
        return maintenance.window().flatMap(window -> at(maintenance, window)).stream()
                .map(time -> new Moment(time, MomentKind.EARLY_WARNING));
    }

    /** Warns, where something is still open and the end is still ahead; being asked to decide says more already. */
    public static Decision due(Maintenance maintenance, Instant now) {
        var time = maintenance
                .window()
                .filter(window -> maintenance.running() && !warned(maintenance) && now.isBefore(window.end()))
                .flatMap(window -> at(maintenance, window))
                .filter(at -> !now.isBefore(at));
        if (time.isEmpty()
                || Complete.open(maintenance).isEmpty()
                || maintenance.timeline().since(window(maintenance).plannedAt(), TimelineEvent.DecisionAsked.class)) {
            return Decision.of(maintenance);
        }
        var window = window(maintenance);
        return Decision.of(
                maintenance.tell(now, new TimelineEvent.EarlyWarning()),
                Effect.comment(words(maintenance, window, now), window.end(), Topic.EARLY_WARNING));
    }

    private static Window window(Maintenance maintenance) {
        return maintenance.requireWindow();
    }

    private static Optional<Instant> at(Maintenance maintenance, Window window) {
        var from = window.began()
                .map(began -> began.isAfter(window.plannedAt()) ? began : window.plannedAt())
                .orElse(window.start());
        var share =
                from.plus(Duration.between(from, window.end()).multipliedBy(3).dividedBy(4));
        var earliest = Stream.of(
                        Optional.of(share),
                        Optional.of(window.end().minus(BEFORE_END)),
                        estimates(maintenance).map(window.end()::minus),
                        DecisionTime.ahead(maintenance).map(time -> time.minus(BEFORE_DECISION)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return earliest.map(time -> time.isBefore(notBefore(window)) ? notBefore(window) : time)
                .filter(time -> time.isBefore(window.end()));
    }

    private static Instant notBefore(Window window) {
        return window.extensions().isEmpty()
                ? Instant.MIN
                : window.extensions().getLast().at().plus(AFTER_EXTENSION);
    }

    /** The time that the open must-do tasks take together, if every one of them says how long. */
    private static Optional<Duration> estimates(Maintenance maintenance) {
        var open = Complete.open(maintenance);
        if (open.stream().map(Task::estimate).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return open.stream().flatMap(task -> task.estimate().stream()).reduce(Duration::plus);
    }

    private static boolean warned(Maintenance maintenance) {
        return maintenance
                .window()
                .filter(window -> maintenance.timeline().since(window.plannedAt(), TimelineEvent.EarlyWarning.class))
                .isPresent();
    }

    private static String words(Maintenance maintenance, Window window, Instant now) {
        var left = Durations.between(now, window.end());
        var rollback = maintenance.plan().rollingBack() ? "" : "\n* roll back: `/rollback`";
        return maintenance.crew().mentions() + " **" + Durations.write(left.isZero() ? Duration.ofMinutes(1) : left)
                + " left** until the planned end, "
                + TimeFormat.moment(window.end(), window.zone()) + ". Still open:\n\n"
                + TaskMentions.list(Complete.open(maintenance))
                + "\n\nIf that is not enough:\n* more time: `/extend 30m`" + rollback;
    }
}
