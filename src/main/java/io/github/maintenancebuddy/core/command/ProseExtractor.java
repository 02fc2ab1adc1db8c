package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.markdown.LimitedParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What of a comment its writer says in their own, plain words: the paragraphs that stand in nothing else. Quotes, code,
 * tables, headings and HTML fall out; list items stay only as the rest of a text that began before them.
 */
final class ProseExtractor {
    /** GitHub takes no longer comments; what is longer did not come from there. */
    private static final int LONGEST = 65_536;

    private static final Parser PARSER = LimitedParser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String markdown;
    private final List<CommentRow> rows = new ArrayList<>();
    private int enclosed;

    private ProseExtractor(String markdown) {
        this.markdown = markdown;
    }

    static List<CommentRow> rows(String markdown) {
        var prose = new ProseExtractor(markdown.substring(0, Math.min(markdown.length(), LONGEST)));
        for (var block = PARSER.parse(prose.markdown).getFirstChild(); block != null; block = block.getNext()) {
            prose.read(block);
        }
        return prose.rows;
    }

    private void read(Node block) {
        switch (block) {
            case HtmlBlock html -> enclosed = HtmlNesting.depth(enclosed, html.getLiteral());
            case Paragraph paragraph -> add(paragraph, plain(paragraph));
            case ListBlock list when enclosed == 0 -> addItems(list);
            default -> {}
        }
    }

    /** Which characters of a paragraph are plain text: not code, not part of a link or a tag, not inside of HTML. */
    private BitSet plain(Paragraph paragraph) {
        var plain = new BitSet();
        for (var child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlInline html) {
                enclosed = HtmlNesting.depth(enclosed, html.getLiteral());
            } else if (child instanceof Text && enclosed == 0) {
                child.getSourceSpans().forEach(span -> plain.set(span.getInputIndex(), end(span)));
            }
        }
        return plain;
    }

    private void add(Paragraph paragraph, BitSet plain) {
        for (var span : paragraph.getSourceSpans()) {
            var text = text(span);
            rows.add(new CommentRow(
                    span.getLineIndex(),
                    Whitespace.strip(text),
                    plain.get(span.getInputIndex() + Whitespace.leading(text))));
        }
    }

    /** A slash word in an item is no command, but it must not be published as a part of another one's text either. */
    private void addItems(ListBlock list) {
        for (var span : list.getSourceSpans()) {
            var text = Whitespace.strip(text(span));
            if (!text.startsWith("/")) {
                rows.add(new CommentRow(span.getLineIndex(), text, false));
            }
        }
    }

    private String text(SourceSpan span) {
        return markdown.substring(span.getInputIndex(), end(span));
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
