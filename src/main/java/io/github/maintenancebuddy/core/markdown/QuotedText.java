package io.github.maintenancebuddy.core.markdown;

import java.util.regex.Pattern;

/**
 * Text of people that we repeat: no mention, reference, HTML, image or heading of theirs takes effect a second time
 * (behaviour.md, Manners). What could take effect is broken with a zero-width space, so that it still reads the same.
 */
public final class QuotedText {
    private static final String BREAK = "\u200B";
    private static final Pattern LIVE =
            Pattern.compile("[@#<]|!(?=\\[)|(?i:GH-)(?=\\d)|(?<=/(?:issues|pull|discussions|commit)/)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private QuotedText() {}

    /** In one line, as part of a sentence of ours. */
    public static String inline(String text) {
        var line = SPACE.matcher(text).replaceAll(" ").strip();
        return LIVE.matcher(line).replaceAll("$0" + BREAK);
    }

    /** In one line and at most so many characters long. */
    public static String inline(String text, int atMost) {
        var line = SPACE.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= atMost) {
            return inline(line);
        }
        return inline(line.substring(0, line.offsetByCodePoints(0, atMost - 1))) + "…";
    }
}
