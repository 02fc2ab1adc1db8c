package io.github.maintenancebuddy.core.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person wrote into a field, freed of what is not theirs or cannot be seen. */
final class FieldText {
    private static final String NO_RESPONSE = "_No response_";
    private static final Pattern SPACE = Pattern.compile("[\\s\\h\\v\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern CODE = Pattern.compile("^(`++)([^`]*+)\\1$");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*+]|\\d{1,9}[.)])(?:\\h+|$)");
    private static final Pattern BOX = Pattern.compile("^\\[[ xX]?](?:\\h+|$)");

    private FieldText() {}

    /** A text of any length; empty where nothing was answered. */
    static Optional<String> text(String value) {
        String text = withoutComments(value).strip();
        return text.isEmpty() || text.equalsIgnoreCase(NO_RESPONSE) ? Optional.empty() : Optional.of(text);
    }

    /** A text that may stand in a fence, where it does so as a whole. */
    static Optional<String> unfenced(String value) {
        return text(value).map(FormMarkdown::unfenced).flatMap(FieldText::text);
    }

    /** A short answer in one line. */
    static Optional<String> line(String value) {
        return text(value)
                .map(text -> folded(INVISIBLE.matcher(text).replaceAll("")))
                .map(line -> CODE.matcher(line).replaceFirst("$2").strip())
                .filter(line -> !line.isEmpty());
    }

    /** A line of a list without its bullet, number or box. */
    static String item(String line) {
        String text = BULLET.matcher(folded(line)).replaceFirst("");
        return BOX.matcher(text).replaceFirst("").strip();
    }

    private static String folded(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String withoutComments(String value) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        int begin = value.indexOf("<!--");
        while (begin >= 0) {
            int end = value.indexOf("-->", begin + 4);
            if (end < 0) {
                break;
            }
            kept.append(value, from, begin);
            from = end + 3;
            begin = value.indexOf("<!--", from);
        }
        return kept.append(value, from, value.length()).toString();
    }
}
