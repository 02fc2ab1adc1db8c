package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.markdown.InlineCode;
import io.github.maintenancebuddy.core.words.NearestWord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences on what is YAML, but not what it should be. */
final class ConfigurationWords {
    private ConfigurationWords() {}

    /** A key as code; other names are words of ours. */
    static String named(String name) {
        return name.contains("`") || name.equals("the file") ? name : InlineCode.of(name);
    }

    static String mustBe(String name, String what, String is) {
        return capital(named(name)) + " must be " + what + "; " + is + ".";
    }

    static String unknownKey(String key, List<String> known) {
        if (key.isBlank()) {
            return "A key must be a text; possible are " + list(known) + ".";
        }
        return NearestWord.to(key, known, ConfigurationWords::bare)
                .map(meant -> InlineCode.of(key) + " is not known here; did you mean `" + meant + "`?")
                .orElseGet(() -> InlineCode.of(key) + " is not known here; possible are " + list(known) + ".");
    }

    /** Case, spaces, hyphens and underscores do not count. */
    private static String bare(String key) {
        return key.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
    }

    static String unknownWord(String otherwise, List<String> known) {
        return otherwise + "; write "
                + known.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" or ")) + ".";
    }

    static String twice(String what) {
        return InlineCode.of(what) + " is in the list twice; remove one.";
    }

    static String list(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
