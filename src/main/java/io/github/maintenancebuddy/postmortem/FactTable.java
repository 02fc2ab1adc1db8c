package io.github.maintenancebuddy.postmortem;

import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.when.Durations;
import io.github.maintenancebuddy.when.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * The facts of a closed window as a table (product.md section 10).
 *
 * @param policy how much notice the public should have been given
 */
record FactTable(Figures figures, Duration policy) {
    /** The table; nothing where the window has not closed yet. */
    static String of(Maintenance maintenance) {
        return Figures.of(maintenance)
                .map(figures ->
                        new FactTable(figures, maintenance.rules().notice().least(maintenance.impact())).table())
                .orElse("");
    }

    private String table() {
        var planned = figures.planned();
        var actual = figures.actual();
        return Cells.head("", "Planned", "Actual")
                + Cells.row("Start", moment(planned.start()), moment(actual.start()))
                + Cells.row("End", moment(planned.end()), moment(actual.end()))
                + Cells.row("Length", Durations.write(planned.length()), Durations.write(actual.length()))
                + Cells.row("Overrun", "", figures.overrun().isPositive() ? Durations.write(figures.overrun()) : "none")
                + Cells.row("Extensions", "", extensions())
                + Cells.row("Notice given", policy.isZero() ? "" : "at least " + Durations.write(policy), notice())
                + Cells.row("Longest silence in public while running", "", silence());
    }

    private String moment(Instant at) {
        return Times.moment(at, figures.window().zone());
    }

    private String extensions() {
        var count = figures.extensions().size();
        return count == 0 ? "none" : "%d, by %s in all".formatted(count, Durations.write(figures.extended()));
    }

    private String notice() {
        var start = figures.planned().start();
        return figures.announcedAt()
                .filter(start::isAfter)
                .map(at -> Durations.write(Duration.between(at, start)) + " before the planned start")
                .orElse("none before the planned start");
    }

    private String silence() {
        return figures.silence().map(Durations::write).orElse("nothing was published");
    }
}
