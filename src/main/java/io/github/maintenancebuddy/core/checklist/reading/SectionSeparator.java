package io.github.maintenancebuddy.core.checklist.reading;

import io.github.maintenancebuddy.core.markdown.MarkdownBlocks;
import java.util.Objects;
import org.commonmark.node.FencedCodeBlock;

/** What comes between a text and our section behind it. */
public final class SectionSeparator {
    private SectionSeparator() {}

    /** The line ending that most lines of a text have. */
    public static String lineEnding(String text) {
        var all = text.chars().filter(c -> c == '\n').count();
        var windows = text.split("\r\n", -1).length - 1;
        return 2L * windows > all ? "\r\n" : "\n";
    }

    /** An end to the open fence of the text, if it has one, and an empty line. */
    public static String after(String text) {
        var ending = lineEnding(text);
        var blocks = MarkdownBlocks.of(text);
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof FencedCodeBlock fence
                && fence.getClosingFenceLength() == null) {
            var length = Objects.requireNonNullElse(fence.getOpeningFenceLength(), 3);
            return ending + fence.getFenceCharacter().repeat(length) + ending + ending;
        }
        if (text.isEmpty() || text.endsWith("\n\n") || text.endsWith("\n\r\n")) {
            return "";
        }
        return text.endsWith("\n") ? ending : ending + ending;
    }
}
