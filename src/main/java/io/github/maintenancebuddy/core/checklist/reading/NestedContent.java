package io.github.maintenancebuddy.core.checklist.reading;

import io.github.maintenancebuddy.core.markdown.MarkdownBlocks;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** What people put below a line of the plan, as it is written again; and what they certainly did not mean to put there. */
final class NestedContent {
    private static final Pattern FENCES = Pattern.compile("`{3,}");

    private NestedContent() {}

    /** The block on its own, not indented; nothing where it cannot be kept. */
    static String of(Node block, String text) {
        return switch (block) {
            case FencedCodeBlock code -> fenced(code.getInfo().replace("`", ""), code.getLiteral());
            case IndentedCodeBlock code -> fenced("", code.getLiteral());
            case Paragraph paragraph -> "\n" + MarkdownBlocks.inOneLine(paragraph, text);
            default -> "";
        };
    }

    /**
     * The section without the beginnings of fences, comments and HTML that swallow the lines behind them: what looks
     * removed by them was not.
     */
    static String withoutUnclosedBlocks(String section) {
        var text = section;
        for (var found = unclosedBlocks(text); !found.isEmpty(); found = unclosedBlocks(text)) {
            text = blanked(text, MarkdownBlocks.start(found.getFirst()));
        }
        return text;
    }

    private static List<Node> unclosedBlocks(String text) {
        return MarkdownBlocks.of(text).stream()
                .filter(block -> isUnclosed(block, text))
                .toList();
    }

    private static boolean isUnclosed(Node block, String text) {
        if (block instanceof FencedCodeBlock code) {
            return code.getClosingFenceLength() == null;
        }
        if (!(block instanceof HtmlBlock)) {
            return false;
        }
        var html = text.substring(MarkdownBlocks.start(block), MarkdownBlocks.end(block))
                .strip();
        return html.startsWith("<!--") ? html.indexOf(OwnText.PLAN_END) > 0 : html.contains("\n");
    }

    /** Spaces in place of the line that begins here, so that all else stays where it is. */
    private static String blanked(String text, int start) {
        var lineEnd = text.indexOf('\n', start);
        var end = lineEnd < 0 ? text.length() : lineEnd;
        return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
    }

    private static String fenced(String info, String literal) {
        var longest = FENCES.matcher(literal)
                .results()
                .mapToInt(run -> run.end() - run.start() + 1)
                .max()
                .orElse(3);
        var fence = "`".repeat(longest);
        var code = literal.lines().collect(Collectors.joining("\n"));
        return fence + info.strip() + "\n" + (code.isEmpty() ? "" : code + "\n") + fence;
    }
}
