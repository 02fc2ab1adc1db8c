package io.github.maintenancebuddy.core.checklist.reading;

import io.github.maintenancebuddy.core.checklist.line.PlanWords;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.markdown.MarkdownBlocks;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.util.Arrays;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** What of a plan's text is recognised as ours when it is read again. */
public final class SectionHeadings {
    private SectionHeadings() {}

    /** The stage that a heading opens, whatever stands behind its title. */
    static Optional<Stage> stage(Node block, String text) {
        return block instanceof Heading ? stage(words(block, text)) : Optional.empty();
    }

    /** The plan's own heading, or the line below it all. */
    static boolean frames(Node block, String text) {
        return switch (block) {
            case Heading heading -> words(heading, text).equalsIgnoreCase(OwnText.PLAN_TITLE);
            case Paragraph paragraph ->
                MarkdownBlocks.inOneLine(paragraph, text).startsWith(PlanWords.CLOSING_BEGINS);
            default -> false;
        };
    }

    private static Optional<Stage> stage(String words) {
        return Arrays.stream(Stage.values())
                .filter(stage -> words.regionMatches(
                        true, 0, stage.title(), 0, stage.title().length()))
                .filter(stage -> words.length() == stage.title().length()
                        || !Character.isLetterOrDigit(words.charAt(stage.title().length())))
                .findFirst();
    }

    private static String words(Node heading, String text) {
        return MarkdownBlocks.inOneLine(heading, text).replaceAll("^#+\\h*", "");
    }
}
