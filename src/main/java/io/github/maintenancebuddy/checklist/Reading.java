package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads the lines of a plan out of its Markdown, from top to bottom. */
final class Reading {
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Ref> seen = new HashSet<>();
    private Optional<Stage> stage = Optional.empty();

    private Reading(String text) {
        this.text = text;
    }

    static List<Row> rows(String section) {
        var text = Below.withoutAccidents(section);
        var reading = new Reading(text);
        Blocks.of(text).forEach(reading::block);
        return List.copyOf(reading.rows);
    }

    /** Whether the block holds a line with a reference as only we write it. */
    static boolean holdsReference(Node block, String text) {
        return switch (block) {
            case ListBlock list -> Blocks.children(list).stream().anyMatch(item -> holdsReference(item, text));
            case ListItem item ->
                Words.of(Item.of(item, text).line()).coded()
                        || Blocks.children(item).stream().anyMatch(child -> holdsReference(child, text));
            case BlockQuote quote -> Blocks.children(quote).stream().anyMatch(child -> holdsReference(child, text));
            default -> false;
        };
    }

    private void block(Node block) {
        switch (block) {
            case Heading heading
            when Headings.stage(heading, text).isPresent() -> stage = Headings.stage(heading, text);
            case ListBlock list -> Blocks.children(list).forEach(this::item);
            case BlockQuote quote -> Blocks.children(quote).forEach(this::block);
            case Paragraph paragraph
            when stage.isPresent() && !Headings.frames(paragraph, text) ->
                line(Blocks.inOneLine(paragraph, text), false);
            case Node frame when Headings.frames(frame, text) -> {}
            case Node other -> keep(other);
        }
    }

    private void item(Node node) {
        var item = Item.of(node, text);
        if (!item.line().isEmpty()) {
            line(item.line(), item.ticked());
        }
        for (var child : item.below()) {
            if (child instanceof ListBlock list) {
                Blocks.children(list).forEach(this::item);
            } else {
                keep(child);
            }
        }
    }

    /** A reference counts once: the second line with it is a copy, and a new line. */
    private void line(String line, boolean ticked) {
        var words = Words.of(withoutMarkers(line).strip());
        var ref = words.ref().filter(seen::add);
        var said = ref.isPresent() || words.coded()
                ? words.text()
                : withoutMarkers(line).strip();
        place(ref)
                .filter(found -> ref.isPresent() || !said.isBlank())
                .ifPresent(found -> rows.add(new Row(new Box(found, ref, ticked, said), "")));
    }

    /** The stage of the heading above; where that is gone, of the reference or of the line above. */
    private Optional<Stage> place(Optional<Ref> ref) {
        return stage.or(() -> ref.map(Ref::stage))
                .or(() -> rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.getLast().box().stage()));
    }

    /** Words and code stay below the line above them. */
    private void keep(Node block) {
        var kept = Below.of(block, text);
        if (!rows.isEmpty() && !kept.isEmpty()) {
            rows.add(rows.removeLast().withBelow(kept));
        }
    }

    private static String withoutMarkers(String text) {
        return text.replace(Bounds.BEGIN, "").replace(Bounds.END, "");
    }
}
