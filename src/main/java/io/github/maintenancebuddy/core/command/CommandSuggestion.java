package io.github.maintenancebuddy.core.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which command somebody meant who has mistyped its name. */
final class CommandSuggestion {
    private static final int SHORT_NAME = 4;
    private static final int MOST_SLIPS = 2;

    private CommandSuggestion() {}

    /** The nearest name, if it is near: one slip in a short name, two in a longer one. */
    static Optional<String> nearest(String word, List<String> names) {
        return names.stream()
                .filter(name -> slips(word, name) <= (name.length() <= SHORT_NAME ? 1 : MOST_SLIPS))
                .min(Comparator.comparingInt(name -> slips(word, name)));
    }

    /** Damerau-Levenshtein distance: letters added, left out, changed or swapped; more than two are not counted. */
    private static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_SLIPS) {
            return MOST_SLIPS + 1;
        }
        var table = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, one, i, other, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cheapest(int[][] table, String one, int i, String other, int j) {
        var change = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        var least = Math.min(change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
