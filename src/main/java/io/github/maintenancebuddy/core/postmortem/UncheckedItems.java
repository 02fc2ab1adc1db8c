package io.github.maintenancebuddy.core.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The boxes of a text that are not ticked. */
final class UncheckedItems {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final String text;
    private final List<String> found = new ArrayList<>();

    private UncheckedItems(String text) {
        this.text = text;
    }

    /** What stands behind each of them, from the heading of this title to the next one of its level or above. */
    static List<String> below(String title, String text) {
        var boxes = new UncheckedItems(text);
        var level = 0;
        for (var block : children(PARSER.parse(text))) {
            if (block instanceof Heading heading && (level == 0 || heading.getLevel() <= level)) {
                level = boxes.says(heading, title) ? heading.getLevel() : 0;
            } else if (level > 0 && block instanceof ListBlock list) {
                boxes.list(list);
            }
        }
        return List.copyOf(boxes.found);
    }

    private boolean says(Heading heading, String title) {
        return inOneLine(heading).replaceAll("^#+|#+$|:", "").strip().equalsIgnoreCase(title);
    }

    private void list(ListBlock list) {
        for (var item : children(list)) {
            if (item instanceof ListItem) {
                item(children(item));
            }
        }
    }

    private void item(List<Node> blocks) {
        var open = !blocks.isEmpty() && blocks.getFirst() instanceof TaskListItemMarker box && !box.isChecked();
        if (open && blocks.size() > 1 && blocks.get(1) instanceof Paragraph words) {
            found.add(inOneLine(words).substring("[ ]".length()).strip());
        }
        for (var block : blocks) {
            if (block instanceof ListBlock list) {
                list(list);
            }
        }
    }

    private String inOneLine(Node block) {
        return block.getSourceSpans().stream().map(this::words).collect(Collectors.joining(" "));
    }

    private String words(SourceSpan span) {
        return text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength())
                .strip();
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
