package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.Notice;
import java.util.function.UnaryOperator;

/** Text as chats take it. */
final class ChatText {
    static final String PAGE = "Status page";
    static final String ISSUE = "Open";

    private ChatText() {}

    static String title(Notice notice) {
        var title = notice.facts().title();
        return notice.correctedAt().isPresent() ? title + " (corrected)" : title;
    }

    /** As much of a text as has room once it is escaped. */
    static String fitting(String text, int most, UnaryOperator<String> escape) {
        var escaped = escape.apply(text);
        var left = text;
        while (escaped.length() > most) {
            left = left.substring(0, left.offsetByCodePoints(0, left.codePointCount(0, left.length()) * 9 / 10));
            escaped = escape.apply(left) + "…";
        }
        return escaped;
    }
}
