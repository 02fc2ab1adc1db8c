package io.github.maintenancebuddy.core.when;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes times for people; every one carries its zone (behaviour.md, The plan and Manners). */
public final class TimeFormat {
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter WEEKDAY = format("EEE HH:mm");
    private static final DateTimeFormatter DAY = format("EEE d MMM, HH:mm");
    private static final DateTimeFormatter YEAR = format("EEE d MMM uuuu, HH:mm");

    private TimeFormat() {}

    /**
     * A window in its own zone and in UTC: {@code Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:00 Europe/Berlin (Sat
     * 21:00–23:00 UTC)}.
     *
     * @param end shown in the zone of the start
     */
    public static String window(ZonedDateTime start, ZonedDateTime end) {
        String own = inZone(start, end);
        return inUtc(start, end).map(utc -> own + " (" + utc + ")").orElse(own);
    }

    /** A window in its own zone alone. */
    public static String inZone(ZonedDateTime start, ZonedDateTime end) {
        ZonedDateTime until = end.withZoneSameInstant(start.getZone());
        return range(start, until, YEAR) + " " + zone(start.getZone());
    }

    /** The same window in UTC, for those who have read it in its own zone; nothing where that is UTC. */
    public static Optional<String> inUtc(ZonedDateTime start, ZonedDateTime end) {
        return isUtc(start.getZone()) ? Optional.empty() : Optional.of(range(utc(start), utc(end), WEEKDAY) + " UTC");
    }

    /** A point in time: {@code Sat 5 Dec 2026, 22:00 Europe/Berlin (21:00 UTC)}. */
    public static String moment(Instant moment, ZoneId zone) {
        ZonedDateTime time = moment.atZone(zone);
        String own = YEAR.format(time) + " " + zone(zone);
        if (isUtc(zone)) {
            return own;
        }
        boolean sameDay = utc(time).toLocalDate().equals(time.toLocalDate());
        return own + " (" + (sameDay ? CLOCK : WEEKDAY).format(utc(time)) + " UTC)";
    }

    /** A time of a day that the reader knows: {@code 23:15 Europe/Berlin}. */
    public static String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone)) + " " + zone(zone);
    }

    /** A zone as people read it: {@code Europe/Berlin}, {@code UTC}, {@code UTC+01:00}. */
    public static String zone(ZoneId zone) {
        if (isUtc(zone)) {
            return "UTC";
        }
        return zone instanceof ZoneOffset ? "UTC" + zone.getId() : zone.getId();
    }

    private static String range(ZonedDateTime start, ZonedDateTime end, DateTimeFormatter withinADay) {
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return withinADay.format(start) + "–" + CLOCK.format(end);
        }
        if (start.getYear() != end.getYear()) {
            return YEAR.format(start) + " – " + YEAR.format(end);
        }
        DateTimeFormatter first = withinADay.equals(WEEKDAY) ? DAY : withinADay;
        return first.format(start) + " – " + DAY.format(end);
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static ZonedDateTime utc(ZonedDateTime time) {
        return time.withZoneSameInstant(ZoneOffset.UTC);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
