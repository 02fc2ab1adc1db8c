package io.github.maintenancebuddy.core.command;

import java.util.regex.Pattern;

/** White space as people see it: no-break spaces and invisible characters, which editors and mail leave, count too. */
final class Whitespace {
    private static final String INVISIBLE = "\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\t]");
    private static final Pattern NOTHING = Pattern.compile("[\u200B\u2060\uFEFF]");

    private Whitespace() {}

    static boolean is(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || INVISIBLE.indexOf(character) >= 0;
    }

    /** How many such characters stand in front. */
    static int leading(String text) {
        var index = 0;
        while (index < text.length() && is(text.charAt(index))) {
            index++;
        }
        return index;
    }

    static String strip(String text) {
        var end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(Math.min(leading(text), end), end);
    }

    /** The text with every kind of space as a plain one, and without the characters that join or separate nothing. */
    static String plain(String text) {
        return NOTHING.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
