package io.github.maintenancebuddy.core.when;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says behind a time about where that time is meant: a zone, an offset, both or nothing. */
record ZoneSuffix(Optional<ZoneId> zone, Optional<ZoneOffset> offset) {
    static final ZoneSuffix NOWHERE = new ZoneSuffix(Optional.empty(), Optional.empty());

    private static final int LONGEST = 200;
    private static final Pattern BRACKETED = Pattern.compile("\\((.*)\\)|\\[(.*)\\]");
    private static final Pattern BOTH = Pattern.compile("([^\\[(]+?)\\h*(\\[.*\\]|\\(.*\\))");

    private static final Pattern AROUND = Pattern.compile("^[\\s\\h,;:.]+|[\\s\\h,;:.]+$");

    /** The place that the whole text is; empty where it is neither a place nor blank. */
    static Optional<ZoneSuffix> read(String text) {
        String written = bare(text);
        if (written.isEmpty()) {
            return Optional.of(NOWHERE);
        }
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher both = BOTH.matcher(written);
        if (both.matches()) {
            return single(both.group(1))
                    .filter(first -> first.offset.isPresent())
                    .flatMap(first -> single(both.group(2)).map(second -> new ZoneSuffix(second.zone, first.offset)));
        }
        return single(written);
    }

    /** The text without the spaces and punctuation around it. */
    static String bare(String text) {
        String stripped = text.strip();
        return stripped.length() > LONGEST ? stripped : AROUND.matcher(stripped).replaceAll("");
    }

    /**
     * The zone to show a local time in. An offset alone only fixes the moment: where the known zone has that offset
     * at that time, it stays the zone.
     */
    Optional<ZoneId> zoneOf(LocalDateTime local, Optional<ZoneId> known) {
        if (zone.isPresent()) {
            return zone;
        }
        return offset.map(fixed -> known.filter(it -> it.getRules().isValidOffset(local, fixed))
                        .orElse(fixed))
                .or(() -> known);
    }

    /** The zone to show a moment in that needs none to be clear. */
    ZoneId zoneOr(Optional<ZoneId> known) {
        return zone.or(() -> offset).or(() -> known).orElse(ZoneId.of("UTC"));
    }

    private static Optional<ZoneSuffix> single(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        String name = bracketed.matches() ? bracketed.replaceFirst("$1$2") : text;
        return ZoneParser.read(name)
                .map(zone -> zone instanceof ZoneOffset offset
                        ? new ZoneSuffix(Optional.empty(), Optional.of(offset))
                        : new ZoneSuffix(Optional.of(zone), Optional.empty()));
    }
}
