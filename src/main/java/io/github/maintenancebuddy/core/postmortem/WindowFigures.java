package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a closed window was in figures (behaviour.md, The post-mortem).
 *
 * @param planned the plan before any extension
 * @param overrun how many minutes in all the work ran past the planned end as it then stood
 * @param announcedAt nothing where the public was never told
 * @param silence the longest time without a notice while the work ran; nothing where there was no notice at all
 */
record WindowFigures(
        Window window,
        Span planned,
        Span actual,
        Duration overrun,
        List<Window.Change> extensions,
        Optional<Instant> announcedAt,
        Optional<Duration> silence) {

    /** The figures; none where the work has not begun or not ended. */
    static Optional<WindowFigures> of(Maintenance maintenance) {
        return maintenance
                .window()
                .flatMap(window -> window.began()
                        .flatMap(began ->
                                window.ended().map(ended -> of(maintenance, window, new Span(began, ended)))));
    }

    /** How much later than planned the work began; negative where it began early. */
    Duration delay() {
        return Durations.between(planned.start(), actual.start());
    }

    /** By how much all extensions moved the planned end. */
    Duration extended() {
        return Durations.between(planned.end(), window.end());
    }

    private static WindowFigures of(Maintenance maintenance, Window window, Span actual) {
        return new WindowFigures(
                window,
                planned(window),
                actual,
                overrun(window, actual),
                extensions(window),
                maintenance.publicity().announcedAt(),
                silence(maintenance.publicity().notices(), actual));
    }

    /** The plan before any extension. */
    static Span planned(Window window) {
        return window.changes().reversed().stream()
                .filter(change -> change.how() == Window.How.RESCHEDULED)
                .findFirst()
                .map(Window.Change::to)
                .orElse(window.first());
    }

    /** The extensions of the plan that the work followed, not those of a plan that was given up. */
    private static List<Window.Change> extensions(Window window) {
        var found = new ArrayList<Window.Change>();
        for (var change : window.changes()) {
            switch (change.how()) {
                case RESCHEDULED -> found.clear();
                case EXTENDED -> found.add(change);
            }
        }
        return List.copyOf(found);
    }

    private static Duration overrun(Window window, Span actual) {
        var sum = Duration.ZERO;
        var end = window.first().end();
        for (var change : window.changes()) {
            sum = sum.plus(past(end, actual, change.at()));
            end = change.to().end();
        }
        return sum.plus(past(end, actual, actual.end()));
    }

    /** How long the work ran past this end until the time at which the end was moved. */
    private static Duration past(Instant end, Span actual, Instant until) {
        var from = end.isAfter(actual.start()) ? end : actual.start();
        return until.isAfter(from) ? Durations.between(from, until) : Duration.ZERO;
    }

    private static Optional<Duration> silence(List<Notice> notices, Span actual) {
        if (notices.isEmpty()) {
            return Optional.empty();
        }
        var longest = Duration.ZERO;
        var last = actual.start();
        for (var notice : notices) {
            if (notice.at().isAfter(last) && notice.at().isBefore(actual.end())) {
                longest = longer(longest, Durations.between(last, notice.at()));
                last = notice.at();
            }
        }
        return Optional.of(longer(longest, Durations.between(last, actual.end())));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
