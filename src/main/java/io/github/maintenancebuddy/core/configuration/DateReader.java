package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.people.Roster.Away;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Waking;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and hours as the file has them. */
final class DateReader {
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s+to\\s+(\\d{4}-\\d{2}-\\d{2}))?");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}))?");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*(?:-|–|to)\\s*(\\d{1,2}):(\\d{2})");

    private DateReader() {}

    /** A day, or a time on it. */
    record Day(LocalDate date, Optional<LocalTime> time) {
        LocalDateTime begins() {
            return date.atTime(time.orElse(LocalTime.MIDNIGHT));
        }

        /** A day without a time is over when the next one begins. */
        LocalDateTime ends() {
            return time.isPresent() ? begins() : date.plusDays(1).atStartOfDay();
        }
    }

    static Optional<Day> day(YamlValue value) {
        return value.read(
                "2026-12-24",
                text -> attempt(() -> {
                    var matcher = DAY.matcher(text);
                    return matcher.matches()
                            ? Optional.of(new Day(
                                    LocalDate.parse(matcher.group(1)),
                                    Optional.ofNullable(matcher.group(2)).map(LocalTime::parse)))
                            : Optional.empty();
                }),
                "is no date; write `2026-12-24` or `2026-12-24 18:00`.");
    }

    static Optional<Away> away(YamlValue value) {
        return value.read(
                "2026-12-24 to 2027-01-02",
                text -> attempt(() -> {
                    var matcher = DAYS.matcher(text);
                    if (!matcher.matches()) {
                        return Optional.empty();
                    }
                    var from = LocalDate.parse(matcher.group(1));
                    var to = Optional.ofNullable(matcher.group(2))
                            .map(LocalDate::parse)
                            .orElse(from);
                    return to.isBefore(from) ? Optional.empty() : Optional.of(new Away(from, to));
                }),
                "are no days; write `2026-12-24` or, the earlier one first, `2026-12-24 to 2027-01-02`.");
    }

    static Optional<Waking> waking(YamlValue value) {
        return value.read(
                "08:00-22:00",
                text -> attempt(() -> {
                    var matcher = HOURS.matcher(text);
                    return matcher.matches()
                            ? Optional.of(new Waking(
                                    time(matcher.group(1), matcher.group(2)), time(matcher.group(3), matcher.group(4))))
                            : Optional.empty();
                }),
                "are no waking hours; write them as `08:00-22:00`.");
    }

    private static LocalTime time(String hour, String minute) {
        var read = Integer.parseInt(hour);
        var midnight = read == 24 && minute.equals("00");
        return LocalTime.of(midnight ? 0 : read, Integer.parseInt(minute));
    }

    /** A thirteenth month looks like a date. */
    private static <T> Optional<T> attempt(java.util.function.Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
