package io.github.maintenancebuddy.core.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day and a time as people write them, before it is known in which zone: {@code Sat 22:00}. */
record DayAndTime(String day, LocalTime time) {
    private static final Pattern PATTERN = Pattern.compile(
            "(?:(?<day>\\d{4}-\\d{1,2}-\\d{1,2}|today|tomorrow|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?"
                    + "|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
                    + "(?:(?<iso>(?<=\\d)T)|(?:\\h*+,\\h*+|\\h++)(?:at\\h++)?))?"
                    + "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?"
                    + "(?<end>$|(?=[\\s\\h\\[(+\\-−–:,;.]|Z\\b))(?![:.,]\\d)(?!\\h*[ap]\\.?m\\b)",
            Pattern.CASE_INSENSITIVE);

    /** The day and time that the text begins with, and what stands behind them, unchanged. */
    static Optional<ParsedPrefix<DayAndTime>> leading(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(matcher.end());
        boolean rangeRatherThanOffset =
                rest.matches("(?s)[-−–].*") && matcher.group("iso") == null && matcher.group("second") == null;
        if (rangeRatherThanOffset) {
            return Optional.empty();
        }
        return time(matcher).map(time -> new ParsedPrefix<>(new DayAndTime(word(matcher.group("day")), time), rest));
    }

    boolean hasDay() {
        return !day.isEmpty();
    }

    /** The local times that it can mean, the next one first; none where the calendar has no such day. */
    List<LocalDateTime> candidates(LocalDate today) {
        if (!hasDay()) {
            return List.of(today.atTime(time), today.plusDays(1).atTime(time));
        }
        return switch (day.substring(0, 2)) {
            case "to" -> List.of((day.equals("today") ? today : today.plusDays(1)).atTime(time));
            case "mo", "tu", "we", "th", "fr", "sa", "su" -> {
                LocalDate date = today.with(TemporalAdjusters.nextOrSame(weekday()));
                yield List.of(date.atTime(time), date.plusWeeks(1).atTime(time));
            }
            default -> date().map(date -> List.of(date.atTime(time))).orElse(List.of());
        };
    }

    private DayOfWeek weekday() {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.name().toLowerCase(Locale.ROOT).startsWith(day.substring(0, 3))) {
                return weekday;
            }
        }
        throw new IllegalStateException("no weekday: " + day);
    }

    private Optional<LocalDate> date() {
        String[] parts = day.split("-", -1);
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group("hour"));
        int minute = Integer.parseInt(matcher.group("minute"));
        int second = Integer.parseInt("0" + word(matcher.group("second")));
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, second));
    }

    private static String word(@Nullable String group) {
        return group == null ? "" : group.toLowerCase(Locale.ROOT);
    }
}
