package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Splits an issue's text at the form's headings. People write headings, fences and lists of their own into the fields,
 * so only a top-level heading with a label of the form counts, and the first of each: one of level 3, as GitHub writes
 * them, else one of level 2 or 4.
 */
final class FormSections {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final int LEVEL = 3;

    private FormSections() {}

    /**
     * What stands below each heading, as written but for line ends. Where the heading What and why is missing, the text
     * above all others stands for it.
     */
    static Map<RequestField, String> read(String body) {
        String text = LINE_END.matcher(PlanSectionRemover.cutFrom(body)).replaceAll("\n");
        List<String> lines = Arrays.asList(text.split("\n", -1));
        List<Cut> cuts = cuts(text);
        Map<RequestField, String> values = new EnumMap<>(RequestField.class);
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            int until = i + 1 < cuts.size() ? cuts.get(i + 1).first() : lines.size();
            cut.field().ifPresent(field -> values.put(field, String.join("\n", lines.subList(cut.last() + 1, until))));
        }
        int above = cuts.isEmpty() ? lines.size() : cuts.getFirst().first();
        values.putIfAbsent(RequestField.WHAT_AND_WHY, String.join("\n", lines.subList(0, above)));
        return values;
    }

    /** The fields whose headings the text has. */
    static Set<RequestField> headings(String body) {
        Set<RequestField> fields = new HashSet<>();
        cuts(PlanSectionRemover.cutFrom(body)).forEach(cut -> cut.field().ifPresent(fields::add));
        return fields;
    }

    private static List<Cut> cuts(String text) {
        List<Heading> headings = new ArrayList<>();
        for (Node node = FormMarkdown.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && Math.abs(heading.getLevel() - LEVEL) <= 1) {
                headings.add(heading);
            }
        }
        headings.sort(Comparator.comparingInt(heading -> Math.abs(heading.getLevel() - LEVEL)));
        Set<RequestField> seen = new HashSet<>();
        List<Cut> cuts = new ArrayList<>();
        for (Heading heading : headings) {
            Optional<RequestField> field = RequestField.labelled(title(heading));
            boolean first = field.map(seen::add).orElseGet(() -> title(heading).equals(OwnText.PLAN_TITLE));
            if (first) {
                cuts.add(Cut.at(heading, field));
            }
        }
        cuts.sort(Comparator.comparingInt(Cut::first));
        return cuts;
    }

    private static String title(Heading heading) {
        return heading.getFirstChild() instanceof Text text ? text.getLiteral().strip() : "";
    }

    /** The lines of a heading that ends one field and may begin another. */
    private record Cut(int first, int last, Optional<RequestField> field) {
        static Cut at(Heading heading, Optional<RequestField> field) {
            var spans = heading.getSourceSpans();
            return new Cut(spans.getFirst().getLineIndex(), spans.getLast().getLineIndex(), field);
        }
    }
}
