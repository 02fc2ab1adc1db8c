package io.github.maintenancebuddy.core.announcement;

import java.util.regex.Pattern;

/** What a person wrote for the public, as plain text (behaviour.md, Privacy). */
final class PublicText {
    /** GitHub does not show HTML comments, so whoever writes one does not expect the public to read it. */
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

    private static final Pattern LINE_BREAK = Pattern.compile("\\h*\\R");

    /** Control characters, and those that turn the direction of the text around them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\h+");

    private PublicText() {}

    /** The text without what nobody sees; its line breaks stay. */
    static String of(String written) {
        var shown = COMMENT.matcher(written).replaceAll("");
        var lines = LINE_BREAK.matcher(shown).replaceAll("\n");
        var visible = UNSEEN.matcher(lines).replaceAll(" ");
        return EMPTY_LINES.matcher(visible).replaceAll("\n\n").strip();
    }

    /** The text in one line. */
    static String line(String written) {
        return SPACE.matcher(of(written)).replaceAll(" ");
    }

    /** The first line; empty where there is none. */
    static String title(String written) {
        var first = of(written).lines().findFirst().orElse("");
        return HEADING.matcher(first).replaceFirst("").strip();
    }

    /** All behind the first line. */
    static String details(String written) {
        var text = of(written);
        var end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end).strip();
    }
}
