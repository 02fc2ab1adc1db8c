package io.github.maintenancebuddy.core.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which of our words a person meant who has mistyped it. */
public final class NearestWord {
    private static final int SHORT_WORD = 4;
    private static final int MOST_SLIPS = 2;

    private NearestWord() {}

    /** The nearest word, if it is near: one slip in a short word, two in a longer one. */
    public static Optional<String> to(String written, List<String> words) {
        return to(written, words, UnaryOperator.identity());
    }

    /**
     * The same where words are compared without what does not count.
     *
     * @param bare the word without that
     */
    public static Optional<String> to(String written, List<String> words, UnaryOperator<String> bare) {
        var typed = bare.apply(written);
        return words.stream()
                .filter(word -> slips(typed, bare.apply(word)) <= (word.length() <= SHORT_WORD ? 1 : MOST_SLIPS))
                .min(Comparator.comparingInt(word -> slips(typed, bare.apply(word))));
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
