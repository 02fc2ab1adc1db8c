package io.github.maintenancebuddy.core.when;

import io.github.maintenancebuddy.core.when.ParsedStart.At;
import io.github.maintenancebuddy.core.when.ParsedStart.NoZone;
import io.github.maintenancebuddy.core.when.ParsedStart.Repeated;
import io.github.maintenancebuddy.core.when.ParsedStart.Skipped;
import io.github.maintenancebuddy.core.when.ParsedStart.TooLate;
import io.github.maintenancebuddy.core.when.ParsedStart.UnknownZone;
import io.github.maintenancebuddy.core.when.ParsedStart.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when something should happen (behaviour.md, Opening). Relative times count from the moment they were written, in
 * whole minutes; local times that a clock change skips or repeats are said to be so, never guessed.
 */
public final class StartParser {
    private static final Duration STILL_NOW = Duration.ofMinutes(15);
    private static final Pattern NOW = Pattern.compile("now(?=$|[\\h\\[(])", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN = Pattern.compile("in\\h+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_WORD = Pattern.compile("\\h*+(?:(?:UTC|GMT)\\h*[+-]\\d)?\\S*");

    private StartParser() {}

    /** A zone by its name, in any case, or an offset; never an abbreviation. */
    public static Optional<ZoneId> zone(String text) {
        return ZoneParser.read(text);
    }

    /**
     * The start that the whole text says. A start up to 15 minutes ago means now.
     *
     * @param zone where the text names none
     * @param written when the text was written
     */
    public static ParsedStart read(String text, Optional<ZoneId> zone, Instant written) {
        String asked = text.strip();
        Matcher now = NOW.matcher(asked);
        if (now.lookingAt()) {
            return moment(written, asked.substring(now.end()), zone);
        }
        Matcher in = IN.matcher(asked);
        if (in.lookingAt()) {
            return Durations.leading(asked.substring(in.end()))
                    .map(found -> moment(written.plus(found.value()), found.rest(), zone))
                    .orElseGet(() -> new Unreadable(asked));
        }
        return DayAndTime.leading(asked)
                .filter(found -> found.value().hasDay())
                .map(found -> ZoneSuffix.read(found.rest())
                        .map(place ->
                                new Reader(asked, written, written.minus(STILL_NOW)).read(found.value(), place, zone))
                        .orElseGet(() -> new UnknownZone(found.rest().strip())))
                .orElseGet(() -> new Unreadable(asked));
    }

    /** The next time that the whole text says, such as {@code 23:30}, for {@code /extend until TIME}. */
    public static ParsedStart until(String text, ZoneId zone, Instant now) {
        String asked = text.strip();
        return DayAndTime.leading(asked)
                .map(found -> ZoneSuffix.read(found.rest())
                        .map(place -> until(asked, found.value(), place, zone, now))
                        .orElseGet(() -> new UnknownZone(found.rest().strip())))
                .orElseGet(() -> new Unreadable(asked));
    }

    /** The next time that the text begins with, and the WHY behind it; empty where it begins with none. */
    public static Optional<ParsedPrefix<ParsedStart>> leadingUntil(String text, ZoneId zone, Instant now) {
        String asked = text.strip();
        return DayAndTime.leading(asked).map(found -> {
            Matcher matcher = FIRST_WORD.matcher(found.rest());
            String word = matcher.lookingAt() ? ZoneSuffix.bare(matcher.group()) : "";
            Optional<ZoneSuffix> place = ZoneSuffix.read(word);
            if (place.isEmpty() && !ZoneParser.meantAsZone(word)) {
                ParsedStart here = until(asked, found.value(), ZoneSuffix.NOWHERE, zone, now);
                return new ParsedPrefix<>(here, Durations.rest(found.rest(), 0));
            }
            ParsedStart there =
                    place.map(it -> until(asked, found.value(), it, zone, now)).orElseGet(() -> new UnknownZone(word));
            return new ParsedPrefix<>(there, Durations.rest(found.rest(), word.isEmpty() ? 0 : matcher.end()));
        });
    }

    private static ParsedStart until(String text, DayAndTime time, ZoneSuffix place, ZoneId zone, Instant now) {
        return new Reader(text, now, now.plusNanos(1)).read(time, place, Optional.of(zone));
    }

    private static ParsedStart moment(Instant moment, String behind, Optional<ZoneId> zone) {
        return ZoneSuffix.read(behind)
                .<ParsedStart>map(
                        place -> new At(moment.truncatedTo(ChronoUnit.MINUTES).atZone(place.zoneOr(zone))))
                .orElseGet(() -> new UnknownZone(behind.strip()));
    }

    /** Puts a local time into its zone; what is earlier than {@code earliest} is too late. */
    private record Reader(String text, Instant now, Instant earliest) {
        ParsedStart read(DayAndTime time, ZoneSuffix place, Optional<ZoneId> known) {
            ZoneId calendar = place.zoneOr(known);
            List<LocalDateTime> candidates =
                    time.candidates(now.atZone(calendar).toLocalDate());
            ParsedStart reading = new Unreadable(text);
            for (LocalDateTime local : candidates) {
                reading = place.zoneOf(local, known)
                        .map(zone -> at(local, zone, place.offset()))
                        .orElseGet(() -> new NoZone(local));
                if (!(reading instanceof TooLate)) {
                    break;
                }
            }
            return reading;
        }

        private ParsedStart at(LocalDateTime local, ZoneId zone, Optional<ZoneOffset> fixed) {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (offsets.isEmpty()) {
                return skipped(local, zone);
            }
            if (fixed.isPresent() && !offsets.contains(fixed.get())) {
                return new Unreadable(text);
            }
            List<ZonedDateTime> ahead = offsets.stream()
                    .filter(offset -> fixed.isEmpty() || fixed.get().equals(offset))
                    .map(offset -> ZonedDateTime.ofLocal(local, zone, offset))
                    .filter(time -> !time.toInstant().isBefore(earliest))
                    .toList();
            return switch (ahead.size()) {
                case 0 -> new TooLate(ZonedDateTime.ofLocal(local, zone, offsets.getLast()));
                case 1 -> new At(notBeforeNow(ahead.getFirst()));
                default -> new Repeated(local, zone, offsets.getFirst(), offsets.getLast());
            };
        }

        private ParsedStart skipped(LocalDateTime local, ZoneId zone) {
            ZonedDateTime after = local.atZone(zone);
            return after.toInstant().isBefore(earliest) ? new TooLate(after) : new Skipped(local, zone);
        }

        private ZonedDateTime notBeforeNow(ZonedDateTime start) {
            return start.toInstant().isBefore(now)
                    ? now.truncatedTo(ChronoUnit.MINUTES).atZone(start.getZone())
                    : start;
        }
    }
}
