package io.github.maintenancebuddy.core.checklist.reading;

import io.github.maintenancebuddy.core.markdown.MarkdownBlocks;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * Where our section is in a text, forgiving damaged markers: a missing half is searched for at the edge of what can
 * be recognised as ours, and a second section is found too.
 */
public final class SectionMarkers {
    private final String text;
    private final List<Node> blocks;
    private final List<Section> sections = new ArrayList<>();

    /** A part of the text that is ours, markers included. */
    public record Section(int start, int end) {
        public String of(String text) {
            return text.substring(start, end);
        }
    }

    private SectionMarkers(String text) {
        this.text = text;
        this.blocks = MarkdownBlocks.of(text).stream()
                .filter(block -> !block.getSourceSpans().isEmpty())
                .toList();
    }

    /** Our sections in the order of the text; usually one. */
    public static List<Section> in(String text) {
        var bounds = new SectionMarkers(text);
        bounds.byMarkers();
        if (bounds.sections.isEmpty()) {
            bounds.insideOtherBlocks();
        }
        if (bounds.sections.isEmpty()) {
            bounds.byContent();
        }
        return List.copyOf(bounds.sections);
    }

    private void byMarkers() {
        var open = -1;
        for (var block : blocks) {
            var begin = marker(block, OwnText.PLAN_BEGIN);
            if (begin >= 0) {
                closeAtOwnEdge(open, begin);
                open = begin;
            }
            var end = marker(block, OwnText.PLAN_END);
            if (end >= 0) {
                add(open >= 0 ? open : ownStart(lastEnd(), end), end + OwnText.PLAN_END.length());
                open = -1;
            }
        }
        closeAtOwnEdge(open, text.length());
    }

    /** An open fence or comment in the section hides its end, but it is still there. */
    private void closeAtOwnEdge(int open, int limit) {
        if (open >= 0) {
            var hidden = text.substring(0, limit).lastIndexOf(OwnText.PLAN_END);
            add(open, hidden > open ? hidden + OwnText.PLAN_END.length() : ownEnd(open, limit));
        }
    }

    /** An unclosed fence above can swallow the markers; GitHub then shows no plan, but we still know where it is. */
    private void insideOtherBlocks() {
        var begin = text.indexOf(OwnText.PLAN_BEGIN);
        var end = text.indexOf(OwnText.PLAN_END, Math.max(begin, 0));
        if (begin >= 0 && end > begin) {
            add(begin, end + OwnText.PLAN_END.length());
        }
    }

    private void byContent() {
        if (blocks.stream().anyMatch(block -> ListItemContent.holdsReference(block, text))) {
            var start = ownStart(0, text.length());
            add(start, ownEnd(start, text.length()));
        }
    }

    /** The first block that is certainly ours, and the headings and the quote right above it. */
    private int ownStart(int from, int limit) {
        var within = within(from, limit);
        var first = 0;
        while (first < within.size() && !isOurs(within.get(first))) {
            first++;
        }
        if (first == within.size()) {
            return limit;
        }
        while (first > 0 && couldBeOurs(within.get(first - 1))) {
            first--;
        }
        return MarkdownBlocks.start(within.get(first));
    }

    private int ownEnd(int from, int limit) {
        return within(from, limit).stream()
                .filter(this::isOurs)
                .mapToInt(MarkdownBlocks::end)
                .max()
                .orElse(limit);
    }

    private List<Node> within(int from, int limit) {
        return blocks.stream()
                .filter(block -> MarkdownBlocks.start(block) >= from && MarkdownBlocks.start(block) < limit)
                .toList();
    }

    private boolean isOurs(Node block) {
        return marker(block, OwnText.PLAN_BEGIN) >= 0
                || SectionHeadings.frames(block, text)
                || ListItemContent.holdsReference(block, text);
    }

    private boolean couldBeOurs(Node block) {
        return block instanceof BlockQuote || SectionHeadings.stage(block, text).isPresent();
    }

    private int marker(Node block, String marker) {
        if (!(block instanceof HtmlBlock)) {
            return -1;
        }
        return text.indexOf(marker, MarkdownBlocks.start(block), MarkdownBlocks.end(block));
    }

    private void add(int start, int end) {
        if (end > lastEnd()) {
            sections.add(new Section(Math.max(start, lastEnd()), end));
        }
    }

    private int lastEnd() {
        return sections.isEmpty() ? 0 : sections.getLast().end();
    }
}
