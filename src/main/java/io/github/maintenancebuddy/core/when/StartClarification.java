package io.github.maintenancebuddy.core.when;

import io.github.maintenancebuddy.core.markdown.InlineCode;
import io.github.maintenancebuddy.core.when.ParsedStart.At;
import io.github.maintenancebuddy.core.when.ParsedStart.NoZone;
import io.github.maintenancebuddy.core.when.ParsedStart.Repeated;
import io.github.maintenancebuddy.core.when.ParsedStart.Skipped;
import io.github.maintenancebuddy.core.when.ParsedStart.TooLate;
import io.github.maintenancebuddy.core.when.ParsedStart.UnknownZone;
import io.github.maintenancebuddy.core.when.ParsedStart.Unreadable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;

/** What we ask when a time is not clear (behaviour.md, Opening); the same in the form and behind a command. */
public final class StartClarification {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private StartClarification() {}

    /** The question, or nothing where the time is clear. */
    public static Optional<String> question(ParsedStart reading) {
        return switch (reading) {
            case At _ -> Optional.empty();
            case Skipped(LocalDateTime local, ZoneId zone) -> Optional.of(skipped(local, zone));
            case Repeated(LocalDateTime local, ZoneId zone, ZoneOffset first, ZoneOffset second) ->
                Optional.of("%s comes twice in %s, because the clocks are put back. Write `%1$s %s` or `%1$s %s`."
                        .formatted(LOCAL.format(local), TimeFormat.zone(zone), first.getId(), second.getId()));
            case NoZone _ -> Optional.of("In which time zone? Write it like `Europe/Berlin`, `UTC` or `+01:00`.");
            case UnknownZone(String zone) ->
                Optional.of("I do not know the time zone %s. Write it like `Europe/Berlin`, `UTC` or `+01:00`."
                        .formatted(InlineCode.of(zone)));
            case TooLate(var start) ->
                Optional.of("%s has passed. Write a time that is still to come."
                        .formatted(TimeFormat.moment(start.toInstant(), start.getZone())));
            case Unreadable(String text) ->
                Optional.of("I could not read %s. Write it like `2026-12-05 22:00 Europe/Berlin`."
                        .formatted(text.isBlank() ? "it" : InlineCode.of(text)));
        };
    }

    private static String skipped(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return "%s does not exist in %s: the clocks go from %s to %s there. Write a time before or after."
                .formatted(
                        LOCAL.format(local),
                        TimeFormat.zone(zone),
                        CLOCK.format(change.getDateTimeBefore()),
                        CLOCK.format(change.getDateTimeAfter()));
    }
}
