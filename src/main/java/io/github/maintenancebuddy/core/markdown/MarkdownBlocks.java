package io.github.maintenancebuddy.core.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The blocks of a Markdown text with its task lists, and where they are in the text. */
public final class MarkdownBlocks {
    private static final Parser PARSER = LimitedParser.builder()
            .extensions(List.of(TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private MarkdownBlocks() {}

    public static List<Node> of(String text) {
        return children(PARSER.parse(text));
    }

    public static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    public static int start(Node block) {
        return block.getSourceSpans().getFirst().getInputIndex();
    }

    public static int end(Node block) {
        return endOf(block.getSourceSpans().getLast());
    }

    /** What the block says, in one line, without what its containers put in front. */
    public static String inOneLine(Node block, String text) {
        return block.getSourceSpans().stream()
                .map(span -> text.substring(span.getInputIndex(), endOf(span)).strip())
                .collect(Collectors.joining(" "));
    }

    private static int endOf(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
