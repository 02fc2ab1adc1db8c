package io.github.maintenancebuddy.core.when;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads time zones: {@code Europe/Berlin}, {@code UTC}, {@code +01:00}. Abbreviations such as {@code CET} are none:
 * several zones share them, and most people who write them do not mean what they say in summer. Nor are single words
 * such as {@code Turkey}, which may begin a sentence.
 */
final class ZoneParser {
    private static final int LONGEST = 60;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:UTC|GMT)?\\h*([+-])(?:(\\d{1,2})(?::(\\d{2}))?|(\\d{2})(\\d{2}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA = Pattern.compile(
            "(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)/.*",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> ABBREVIATIONS = Set.of(
            ("ACST AEDT AEST AKDT AKST AWST BST CDT CEST CET CST EDT EEST EET EST HKT HST IDT IST JST KST MDT MESZ"
                            + " MET MEZ MSK MST NZDT NZST PDT PHT PKT PST SAST SGT WAT WEST WET WIB")
                    .split(" "));
    private static final Map<String, ZoneId> BY_NAME = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), ZoneId::of));

    private ZoneParser() {}

    static Optional<ZoneId> read(String text) {
        String name = text.strip().replace('−', '-');
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "Z", "UTC", "GMT" -> Optional.of(UTC);
            default -> offset(name).or(() -> named(name)).map(ZoneParser::plain);
        };
    }

    /** Whether a word that is no zone was surely meant as one, so that reading on without it would be a guess. */
    static boolean meantAsZone(String word) {
        return ABBREVIATIONS.contains(word) || AREA.matcher(word).matches() || word.matches("[+\\-−]\\d.*");
    }

    private static Optional<ZoneId> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.replace(' ', '_').toLowerCase(Locale.ROOT)));
    }

    private static Optional<ZoneId> offset(String name) {
        Matcher matcher = OFFSET.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hours = number(Optional.ofNullable(matcher.group(2)).or(() -> Optional.ofNullable(matcher.group(4))));
        int minutes = number(Optional.ofNullable(matcher.group(3)).or(() -> Optional.ofNullable(matcher.group(5))));
        if (minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return Optional.empty();
        }
        int sign = "-".equals(matcher.group(1)) ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    private static int number(Optional<String> digits) {
        return digits.map(Integer::parseInt).orElse(0);
    }

    private static ZoneId plain(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? UTC : zone;
    }
}
