package io.github.maintenancebuddy.core.checklist.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as blocks, and where they stand in the text. */
public final class MarkdownBlocks {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private MarkdownBlocks() {}

    static List<Node> of(String text) {
        return children(PARSER.parse(text));
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    static int start(Node block) {
        return block.getSourceSpans().getFirst().getInputIndex();
    }

    static int end(Node block) {
        return endOf(block.getSourceSpans().getLast());
    }

    /** What the block says, in one line, without what its containers put in front. */
    static String inOneLine(Node block, String text) {
        return block.getSourceSpans().stream()
                .map(span -> text.substring(span.getInputIndex(), endOf(span)).strip())
                .collect(Collectors.joining(" "));
    }

    /** What must stand behind a text so that a block of ours can follow: an end to its open fence, and an empty line. */
    public static String closing(String text) {
        var ending = LineEndings.ending(text);
        var blocks = of(text);
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof FencedCodeBlock fence
                && fence.getClosingFenceLength() == null) {
            var length = Objects.requireNonNullElse(fence.getOpeningFenceLength(), 3);
            return ending + fence.getFenceCharacter().repeat(length) + ending + ending;
        }
        return LineEndings.gapBehind(text);
    }

    private static int endOf(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }
}
