package io.github.maintenancebuddy.core.checklist.reading;

/** The line endings of a text. */
public final class LineEndings {
    private LineEndings() {}

    /** The line ending that most lines have. */
    public static String ending(String text) {
        var all = text.chars().filter(c -> c == '\n').count();
        var windows = text.split("\r\n", -1).length - 1;
        return 2L * windows > all ? "\r\n" : "\n";
    }

    /** What stands between a text and a block behind it: one empty line. */
    static String gapBehind(String text) {
        var ending = ending(text);
        if (text.isEmpty() || text.endsWith("\n\n") || text.endsWith("\n\r\n")) {
            return "";
        }
        return text.endsWith("\n") ? ending : ending + ending;
    }
}
