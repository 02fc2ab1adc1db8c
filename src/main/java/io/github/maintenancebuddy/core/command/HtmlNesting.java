package io.github.maintenancebuddy.core.command;

import java.util.regex.Pattern;

/** HTML elements around Markdown: an empty line ends GitHub's HTML block, but what follows still stands in them. */
final class HtmlNesting {
    private static final Pattern TAG =
            Pattern.compile("(?i)<(/?)(?:details|blockquote|table|ul|ol|dl|pre|code|del|s)(?=[\\s/>])");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");

    private HtmlNesting() {}

    /** How deep one is in such elements after this HTML. */
    static int depth(int before, String html) {
        var depth = before;
        var tags = TAG.matcher(COMMENT.matcher(html).replaceAll(""));
        while (tags.find()) {
            depth = tags.group(1).isEmpty() ? depth + 1 : Math.max(0, depth - 1);
        }
        return depth;
    }
}
