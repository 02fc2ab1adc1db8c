package io.github.maintenancebuddy.github.standin.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Text made safe for HTML. */
final class Html {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String time(Instant instant) {
        return "<time datetime=\"%s\">%s</time>".formatted(instant, TIME.format(instant));
    }

    static String plainTime(Instant instant) {
        return TIME.format(instant);
    }
}
