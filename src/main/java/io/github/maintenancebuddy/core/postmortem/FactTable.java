package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Duration;
import java.time.Instant;

/**
 * The facts of a closed window as a table (behaviour.md, The post-mortem).
 *
 * @param policy how much notice the public should have been given
 */
record FactTable(WindowFigures figures, Duration policy) {
    /** The table; nothing where the window has not closed yet. */
    static String of(Maintenance maintenance) {
        return WindowFigures.of(maintenance)
                .map(figures ->
                        new FactTable(figures, maintenance.rules().notice().least(maintenance.impact())).table())
                .orElse("");
    }

    private String table() {
        var planned = figures.planned();
        var actual = figures.actual();
        return MarkdownTable.head("", "Planned", "Actual")
                + MarkdownTable.row("Start", moment(planned.start()), moment(actual.start()))
                + MarkdownTable.row("End", moment(planned.end()), moment(actual.end()))
                + MarkdownTable.row("Length", told(planned), told(actual))
                + MarkdownTable.row(
                        "Overrun", "", figures.overrun().isPositive() ? Durations.write(figures.overrun()) : "none")
                + MarkdownTable.row("Extensions", "", extensions())
                + MarkdownTable.row(
                        "Notice given", policy.isZero() ? "" : "at least " + Durations.write(policy), notice())
                + MarkdownTable.row("Longest silence in public while running", "", silence());
    }

    private static String told(Span span) {
        return Durations.write(Durations.between(span.start(), span.end()));
    }

    private String moment(Instant at) {
        return TimeFormat.moment(at, figures.window().zone());
    }

    private String extensions() {
        var count = figures.extensions().size();
        return count == 0 ? "none" : "%d, by %s in all".formatted(count, Durations.write(figures.extended()));
    }

    private String notice() {
        var start = figures.planned().start();
        return figures.announcedAt()
                .filter(start::isAfter)
                .map(at -> Durations.write(Durations.between(at, start)) + " before the planned start")
                .orElse("none before the planned start");
    }

    private String silence() {
        return figures.silence().map(Durations::write).orElse("nothing was published");
    }
}
