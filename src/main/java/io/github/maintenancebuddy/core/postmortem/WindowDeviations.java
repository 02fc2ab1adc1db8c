package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Publicity;
import io.github.maintenancebuddy.core.maintenance.Timeline;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.when.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How the window differed from the plan. */
final class WindowDeviations {
    private final Maintenance maintenance;
    private final Timeline timeline;
    private final WindowFigures figures;

    private WindowDeviations(Maintenance maintenance, WindowFigures figures) {
        this.maintenance = maintenance;
        timeline = maintenance.timeline();
        this.figures = figures;
    }

    /** None where the window has not closed yet. */
    static Stream<String> of(Maintenance maintenance) {
        return WindowFigures.of(maintenance).stream()
                .flatMap(figures -> new WindowDeviations(maintenance, figures).sentences());
    }

    private Stream<String> sentences() {
        var single = Stream.of(
                rescheduled(),
                lateBuddy(),
                start(),
                extended(),
                putOff(),
                unanswered(),
                rolledBack(),
                overrun(),
                silence());
        return Stream.concat(postponed(), single.flatMap(Optional::stream));
    }

    private Stream<String> postponed() {
        return Deviations.all(timeline, TimelineEvent.Postponed.class)
                .map(postponed -> "The window was postponed, without a new date at first"
                        + PostMortemWords.because(postponed.why()));
    }

    private Optional<String> rescheduled() {
        var count = timeline.count(TimelineEvent.Rescheduled.class);
        var first = figures.window().first();
        return count == 0
                ? Optional.empty()
                : Optional.of("The window was rescheduled %s; it was first planned for %s."
                        .formatted(
                                PostMortemWords.times(count),
                                PostMortemWords.window(first, figures.window().zone())));
    }

    private Optional<String> lateBuddy() {
        var start = figures.planned().start();
        return maintenance
                .plan()
                .find(TaskRef.P2)
                .flatMap(task -> task.state().doneAt())
                .filter(start::isBefore)
                .map(at -> "The buddy accepted only %s after the planned start."
                        .formatted(Durations.write(Durations.between(start, at))));
    }

    private Optional<String> start() {
        var delay = figures.delay();
        if (delay.abs().compareTo(Window.PUNCTUAL) <= 0) {
            return Optional.empty();
        }
        return Optional.of("The work began %s %s than planned."
                .formatted(Durations.write(delay.abs()), delay.isNegative() ? "earlier" : "later"));
    }

    private Optional<String> extended() {
        var count = figures.extensions().size();
        return count == 0
                ? Optional.empty()
                : Optional.of("The window was extended %s, by %s in all."
                        .formatted(PostMortemWords.times(count), Durations.write(figures.extended())));
    }

    private Optional<String> putOff() {
        var count = (int) Deviations.all(timeline, TimelineEvent.Decided.class)
                .filter(decided -> !decided.rollBack())
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of("At the decision time, rolling back was put off " + PostMortemWords.times(count) + ".");
    }

    private Optional<String> unanswered() {
        return timeline.last(TimelineEvent.DecisionAsked.class)
                .filter(asked -> !timeline.since(asked.at(), TimelineEvent.Decided.class))
                .map(_ -> "The question at the decision time, whether to continue or to roll back, was not answered.");
    }

    private Optional<String> rolledBack() {
        return maintenance.outcome().filter(Outcome::rolledBack).map(_ -> {
            var why = Deviations.all(timeline, TimelineEvent.Decided.class)
                    .filter(TimelineEvent.Decided::rollBack)
                    .map(TimelineEvent.Decided::why)
                    .reduce("", (_, last) -> last);
            return "The work was rolled back" + PostMortemWords.because(why);
        });
    }

    private Optional<String> overrun() {
        return Optional.of(figures.overrun())
                .filter(Duration::isPositive)
                .map(overrun -> "The work ran past its planned end, for " + Durations.write(overrun) + " in all.");
    }

    private Optional<String> silence() {
        return figures.silence()
                .filter(silence ->
                        maintenance.impact() != Impact.NO_IMPACT && silence.compareTo(Publicity.LONGEST_SILENCE) > 0)
                .map(silence -> "While the work ran, the public heard nothing for " + Durations.write(silence) + ".");
    }
}
