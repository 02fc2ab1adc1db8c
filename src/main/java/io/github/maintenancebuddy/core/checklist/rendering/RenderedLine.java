package io.github.maintenancebuddy.core.checklist.rendering;

import io.github.maintenancebuddy.core.checklist.reading.PlanRow;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of the plan as we write it.
 *
 * @param ref empty for a line that a person has added and that has no reference yet
 * @param below what a person has put under it
 */
public record RenderedLine(Optional<TaskRef> ref, Shape shape, boolean ticked, String text, String below) {
    /** How a line begins. */
    enum Shape {
        BOX,
        /** In a numbered list: the progress that GitHub shows does not count it. */
        NUMBER,
        /** Without a box, since it is no longer to be done. */
        PLAIN
    }

    public static RenderedLine added(PlanRow row) {
        return new RenderedLine(
                Optional.empty(), Shape.BOX, row.box().ticked(), row.box().text(), row.below());
    }

    public boolean isCheck() {
        return ref.filter(TaskRef::check).isPresent();
    }

    /** Whether the text shows exactly this. */
    public boolean shownBy(BodyLine box) {
        return ticked == box.ticked() && text.equals(box.text());
    }

    public RenderedLine with(boolean nextTicked, String nextText, String nextBelow) {
        return new RenderedLine(ref, shape, nextTicked, nextText, nextBelow);
    }

    /** The line in Markdown, and what is below it. */
    public String write(int number) {
        var box = ticked ? "- [x] " : "- [ ] ";
        return switch (shape) {
            case BOX -> isCheck() ? "  " + box + words("    ") : box + words("  ");
            case NUMBER -> number + ". " + words(" ".repeat((number + ". ").length()));
            case PLAIN -> "- " + words("  ");
        };
    }

    private String words(String indentation) {
        var line = ref.map(known -> "`" + known + "` ").orElse("") + text;
        return below.isEmpty()
                ? line
                : line + "\n"
                        + below.lines()
                                .map(more -> more.isBlank() ? "" : indentation + more)
                                .collect(Collectors.joining("\n"));
    }
}
