package io.github.maintenancebuddy.core.checklist.reading;

import io.github.maintenancebuddy.core.checklist.line.ReferencedText;
import io.github.maintenancebuddy.core.markdown.MarkdownBlocks;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * One item of a Markdown list.
 *
 * @param line its first paragraph in one line, without the box; empty where it does not begin with one
 * @param below the other blocks in it
 */
record ListItemContent(boolean ticked, String line, List<Node> below) {
    static ListItemContent of(Node item, String text) {
        var children = new ArrayList<>(MarkdownBlocks.children(item));
        var boxed = !children.isEmpty() && children.getFirst() instanceof TaskListItemMarker;
        var ticked = boxed && children.removeFirst() instanceof TaskListItemMarker marker && marker.isChecked();
        if (children.isEmpty() || !(children.getFirst() instanceof Paragraph)) {
            return new ListItemContent(ticked, "", children);
        }
        var words = MarkdownBlocks.inOneLine(children.removeFirst(), text);
        return new ListItemContent(
                ticked, boxed ? words.substring("[ ]".length()).strip() : words, children);
    }

    /** Whether the block holds an item with a reference as only we write it. */
    static boolean holdsReference(Node block, String text) {
        return switch (block) {
            case ListItem item when ReferencedText.of(of(item, text).line()).asCode() -> true;
            case ListItem _, ListBlock _, BlockQuote _ ->
                MarkdownBlocks.children(block).stream().anyMatch(child -> holdsReference(child, text));
            default -> false;
        };
    }
}
