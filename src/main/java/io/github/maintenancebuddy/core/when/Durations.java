package io.github.maintenancebuddy.core.when;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes durations, the same everywhere (behaviour.md, Opening). Whole numbers only: {@code 1.5h} is
 * refused, as {@code 1,5h} could as well be two values.
 */
public final class Durations {
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final String GAP = "\\h*+(?:(?:,|\\band\\b)\\h*+)?";
    private static final String UNITS = "(?:(?<weeks>\\d{1,6})\\h*(?:weeks?|w)(?!\\p{L}))?(?:"
            + GAP
            + "(?<days>\\d{1,6})\\h*(?:days?|d)(?!\\p{L}))?(?:"
            + GAP
            + "(?<hours>\\d{1,6})\\h*(?:hours?|hrs?|h)(?!\\p{L})(?<attached>[0-5]\\d(?![\\p{L}\\p{N}]))?)?(?:"
            + GAP
            + "(?<minutes>\\d{1,6})\\h*(?:minutes?|mins?|m)(?!\\p{L}))?";
    private static final String ISO =
            "P(?=[\\dT])(?:(?<isodays>\\d{1,6})D)?(?:T(?=\\d)(?:(?<isohours>\\d{1,6})H)?(?:(?<isominutes>\\d{1,6})M)?)?";

    /** Neither in the middle of a word or number, nor at the first half of {@code 1h-2h}. */
    private static final String END = "(?<=\\p{L}|\\d)(?![\\p{L}\\p{N}_]|[-–/.,:]\\d)";

    private static final Pattern DURATION =
            Pattern.compile("(?:" + ISO + "|(?=\\d)" + UNITS + ")" + END, Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s\\h,;:.]*+(?:[-–—](?=[\\s\\h]))?[\\s\\h]*+");

    private Durations() {}

    /** The duration that the whole text is; positive, at most 365 days. */
    public static Optional<Duration> read(String text) {
        return leading(text).filter(found -> found.rest().isEmpty()).map(ParsedPrefix::value);
    }

    /** The duration that the text begins with, as long as makes sense, and what stands behind it. */
    public static Optional<ParsedPrefix<Duration>> leading(String text) {
        String stripped = text.strip();
        Matcher matcher = DURATION.matcher(stripped);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        Duration duration = duration(matcher);
        if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        return Optional.of(new ParsedPrefix<>(duration, rest(stripped, matcher.end())));
    }

    /** For texts: {@code 45 min}, {@code 1 h 30 min}, {@code 1 day 2 h}. Anything under a minute is {@code 0 min}. */
    public static String write(Duration duration) {
        StringJoiner parts = new StringJoiner(" ").setEmptyValue("0 min");
        if (duration.isPositive()) {
            add(parts, duration.toDays(), duration.toDays() == 1 ? " day" : " days");
            add(parts, duration.toHoursPart(), " h");
            add(parts, duration.toMinutesPart(), " min");
        }
        return parts.toString();
    }

    /** For command lines to copy: {@code 30m}, {@code 1h30m}, {@code 1d2h}; {@link #read} understands it. */
    public static String command(Duration duration) {
        StringJoiner parts = new StringJoiner("").setEmptyValue("0m");
        if (duration.isPositive()) {
            add(parts, duration.toDays(), "d");
            add(parts, duration.toHoursPart(), "h");
            add(parts, duration.toMinutesPart(), "m");
        }
        return parts.toString();
    }

    /** From one minute to another as people read them, whatever the seconds: 20:43 to 20:54 is always 11 minutes. */
    public static Duration between(Instant from, Instant to) {
        return Duration.between(from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
    }

    static String rest(String text, int from) {
        return SEPARATOR.matcher(text.substring(from)).replaceFirst("");
    }

    private static Duration duration(Matcher matcher) {
        return Duration.ofDays(7 * number(matcher.group("weeks")))
                .plusDays(number(matcher.group("days")) + number(matcher.group("isodays")))
                .plusHours(number(matcher.group("hours")) + number(matcher.group("isohours")))
                .plusMinutes(number(matcher.group("attached")))
                .plusMinutes(number(matcher.group("minutes")) + number(matcher.group("isominutes")));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static void add(StringJoiner parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + unit);
        }
    }
}
