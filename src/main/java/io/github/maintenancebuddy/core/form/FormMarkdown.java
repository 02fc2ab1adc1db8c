package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.markdown.LimitedParser;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The blocks of a text. What is inside a line (emphasis, links) does not matter here and stays as it is, which also
 * keeps hostile texts cheap.
 */
final class FormMarkdown {
    private static final Parser PARSER = LimitedParser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(_ -> (lines, block) -> block.appendChild(new Text(lines.getContent())))
            .build();

    private FormMarkdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** The content where the whole text is one fenced block, else the text. */
    static String unfenced(String text) {
        Node first = parse(text).getFirstChild();
        boolean alone = first != null && first.getNext() == null;
        return alone && first instanceof FencedCodeBlock fence && fence.getLiteral() != null
                ? fence.getLiteral()
                : text;
    }
}
