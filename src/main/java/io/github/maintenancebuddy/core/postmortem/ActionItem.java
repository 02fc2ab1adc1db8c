package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line under {@code Action items} of a post-mortem, as people wrote it. */
record ActionItem(String text) {
    private static final int LONGEST = 200;

    /** A login that GitHub would tell; no team and no mail address. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w`@/.-])@([A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?)(?![\\w/-])");

    /** What is said of it elsewhere, where nobody is mentioned by it. */
    String quoted() {
        return QuotedText.inline(text, LONGEST);
    }

    /** The logins of who does it: those behind the word {@code owner}, else all that are mentioned. */
    List<String> owners() {
        var word = text.toLowerCase(Locale.ROOT).indexOf("owner");
        var behind =
                word < 0 ? List.<String>of() : mentions(text.substring(word).split("·", 2)[0]);
        return behind.isEmpty() ? mentions(text) : behind;
    }

    private static List<String> mentions(String words) {
        return MENTION.matcher(words)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
