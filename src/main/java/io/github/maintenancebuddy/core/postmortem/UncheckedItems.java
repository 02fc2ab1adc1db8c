package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.markdown.MarkdownBlocks;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The boxes of a text that are not ticked. */
final class UncheckedItems {
    private final String text;
    private final List<String> found = new ArrayList<>();

    private UncheckedItems(String text) {
        this.text = text;
    }

    /** What stands behind each of them, from the heading of this title to the next one of its level or above. */
    static List<String> below(String title, String text) {
        var boxes = new UncheckedItems(text);
        var level = 0;
        for (var block : MarkdownBlocks.of(text)) {
            if (block instanceof Heading heading && (level == 0 || heading.getLevel() <= level)) {
                level = boxes.isTitled(heading, title) ? heading.getLevel() : 0;
            } else if (level > 0 && block instanceof ListBlock list) {
                boxes.list(list);
            }
        }
        return List.copyOf(boxes.found);
    }

    private boolean isTitled(Heading heading, String title) {
        return MarkdownBlocks.inOneLine(heading, text)
                .replaceAll("^#+|#+$|:", "")
                .strip()
                .equalsIgnoreCase(title);
    }

    private void list(ListBlock list) {
        for (var item : MarkdownBlocks.children(list)) {
            if (item instanceof ListItem) {
                item(MarkdownBlocks.children(item));
            }
        }
    }

    private void item(List<Node> blocks) {
        var open = !blocks.isEmpty() && blocks.getFirst() instanceof TaskListItemMarker box && !box.isChecked();
        if (open && blocks.size() > 1 && blocks.get(1) instanceof Paragraph words) {
            found.add(MarkdownBlocks.inOneLine(words, text)
                    .substring("[ ]".length())
                    .strip());
        }
        for (var block : blocks) {
            if (block instanceof ListBlock list) {
                list(list);
            }
        }
    }
}
