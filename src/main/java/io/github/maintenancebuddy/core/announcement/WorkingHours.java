package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/** When people work, in the zone of a window. */
record WorkingHours(ZoneId zone) {
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime TO = LocalTime.of(17, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** From Saturday night until people work again. */
    private static final Duration LONGEST_QUIET = Duration.ofHours(35);

    boolean meet(Span window) {
        var last = day(window.end());
        for (var day = day(window.start()); !day.isAfter(last); day = day.plusDays(1)) {
            var hours = new Span(
                    day.atTime(FROM).atZone(zone).toInstant(),
                    day.atTime(TO).atZone(zone).toInstant());
            if (!WEEKEND.contains(day.getDayOfWeek()) && hours.overlaps(window)) {
                return true;
            }
        }
        return false;
    }

    String words() {
        return "Mon–Fri " + FROM + "–" + TO + " " + TimeFormat.zone(zone);
    }

    /** A start on the next Saturday night, as a command takes it; none where the work does not fit into a weekend. */
    Optional<String> quietStart(Span window) {
        var saturday = day(window.start()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return Optional.of(saturday + " " + NIGHT + " " + zone.getId())
                .filter(start -> window.length().compareTo(LONGEST_QUIET) <= 0);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
