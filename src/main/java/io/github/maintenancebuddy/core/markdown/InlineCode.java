package io.github.maintenancebuddy.core.markdown;

import java.util.regex.Pattern;

/**
 * Text of people that we repeat as code: in one line, shortened, and unable to end the code (behaviour.md, Manners).
 */
public final class InlineCode {
    private static final int LONGEST = 80;
    private static final Pattern SPACE = Pattern.compile("[\\s\\h\\v\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}]");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private InlineCode() {}

    /** At most 80 characters of it; nothing at all where there is nothing to see. */
    public static String of(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String line = SPACE.matcher(visible).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) > LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        }
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRunOfBackticks(line) + 1);
        String gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + gap + line + gap + fence;
    }

    private static int longestRunOfBackticks(String line) {
        return BACKTICKS
                .matcher(line)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }
}
