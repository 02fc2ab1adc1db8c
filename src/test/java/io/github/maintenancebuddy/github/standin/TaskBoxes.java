package io.github.maintenancebuddy.github.standin;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The task boxes of a text, in the order a reader sees them. */
public final class TaskBoxes {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** One box: where its mark stands, whether it is ticked, and the line behind it. */
    public record Box(int mark, boolean ticked, String line) {
        boolean isFor(String reference) {
            return line.startsWith("`" + reference + "`") || line.startsWith(reference + " ");
        }
    }

    private TaskBoxes() {}

    public static List<Box> of(String text) {
        var boxes = new ArrayList<Box>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                // The marker has no span of its own; the paragraph behind it begins at the bracket.
                if (node instanceof TaskListItemMarker marker && marker.getNext() instanceof Paragraph paragraph) {
                    var bracket = paragraph.getSourceSpans().getFirst().getInputIndex();
                    boxes.add(new Box(bracket + 1, marker.isChecked(), lineFrom(text, bracket + 3)));
                }
                visitChildren(node);
            }
        });
        return List.copyOf(boxes);
    }

    private static String lineFrom(String text, int start) {
        var end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end).strip();
    }

    /** The text with the nth box as wanted. */
    static String set(String text, int index, boolean ticked) {
        var boxes = of(text);
        if (index < 0 || index >= boxes.size()) {
            throw GitHubRefused.because(422, "There is no task " + index + " any more");
        }
        var mark = boxes.get(index).mark();
        return text.substring(0, mark) + (ticked ? "x" : " ") + text.substring(mark + 1);
    }

    /** The number of the box whose line begins with that reference. */
    static int find(String text, String reference) {
        var boxes = of(text);
        for (var i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isFor(reference)) {
                return i;
            }
        }
        throw GitHubRefused.because(422, "There is no task " + reference + " any more in:\n" + text);
    }
}
