package io.github.maintenancebuddy.core.checklist.reading;

import io.github.maintenancebuddy.core.checklist.line.ReferencedText;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.markdown.MarkdownBlocks;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads the lines of a plan out of its Markdown, from top to bottom. */
public final class PlanReader {
    private final String text;
    private final List<PlanRow> rows = new ArrayList<>();
    private final Set<TaskRef> seen = new HashSet<>();
    private Optional<Stage> stage = Optional.empty();

    private PlanReader(String text) {
        this.text = text;
    }

    public static List<PlanRow> rows(String section) {
        var text = NestedContent.withoutUnclosedBlocks(section);
        var reading = new PlanReader(text);
        MarkdownBlocks.of(text).forEach(reading::block);
        return List.copyOf(reading.rows);
    }

    private void block(Node block) {
        switch (block) {
            case Heading heading
            when SectionHeadings.stage(heading, text).isPresent() -> stage = SectionHeadings.stage(heading, text);
            case ListBlock list -> MarkdownBlocks.children(list).forEach(this::item);
            case BlockQuote quote -> MarkdownBlocks.children(quote).forEach(this::block);
            case Paragraph paragraph
            when stage.isPresent() && !SectionHeadings.frames(paragraph, text) ->
                line(MarkdownBlocks.inOneLine(paragraph, text), false);
            case Node frame when SectionHeadings.frames(frame, text) -> {}
            case Node other -> keep(other);
        }
    }

    private void item(Node node) {
        var item = ListItemContent.of(node, text);
        if (!item.line().isEmpty()) {
            line(item.line(), item.ticked());
        }
        for (var child : item.below()) {
            if (child instanceof ListBlock list) {
                MarkdownBlocks.children(list).forEach(this::item);
            } else {
                keep(child);
            }
        }
    }

    /** A reference counts once: the second line with it is a copy, and a new line. */
    private void line(String line, boolean ticked) {
        var words = ReferencedText.of(withoutMarkers(line).strip());
        var ref = words.ref().filter(seen::add);
        var said = ref.isPresent() || words.asCode()
                ? words.text()
                : withoutMarkers(line).strip();
        place(ref)
                .filter(found -> ref.isPresent() || !said.isBlank())
                .ifPresent(found -> rows.add(new PlanRow(new BodyLine(found, ref, ticked, said), "")));
    }

    /** The stage of the heading above; where that is gone, of the reference or of the line above. */
    private Optional<Stage> place(Optional<TaskRef> ref) {
        return stage.or(() -> ref.map(TaskRef::stage))
                .or(() -> rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.getLast().box().stage()));
    }

    /** Words and code stay below the line above them. */
    private void keep(Node block) {
        var kept = NestedContent.of(block, text);
        if (!rows.isEmpty() && !kept.isEmpty()) {
            rows.add(rows.removeLast().withBelow(kept));
        }
    }

    private static String withoutMarkers(String text) {
        return text.replace(OwnText.PLAN_BEGIN, "").replace(OwnText.PLAN_END, "");
    }
}
