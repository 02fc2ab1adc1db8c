package io.github.maintenancebuddy.core.words;

import java.util.List;

/** Words one after another, as in a sentence. */
public final class Enumeration {
    private Enumeration() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String of(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
