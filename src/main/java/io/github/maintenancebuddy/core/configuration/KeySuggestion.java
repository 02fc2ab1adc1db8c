package io.github.maintenancebuddy.core.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which key somebody meant who has written it otherwise. */
final class KeySuggestion {
    private static final int MOST_SLIPS = 2;
    private static final int SHORT = 4;

    private KeySuggestion() {}

    /** The nearest key, if it is near; case, spaces, hyphens and underscores do not count. */
    static Optional<String> nearest(String key, List<String> known) {
        var written = squeezed(key);
        return known.stream()
                .filter(word -> slips(written, squeezed(word)) <= (word.length() <= SHORT ? 1 : MOST_SLIPS))
                .min(Comparator.comparingInt(word -> slips(written, squeezed(word))));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
    }

    /** Letters added, left out or changed, by the two rows of Wagner and Fischer; long ones are not compared. */
    private static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_SLIPS) {
            return MOST_SLIPS + 1;
        }
        var above = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
