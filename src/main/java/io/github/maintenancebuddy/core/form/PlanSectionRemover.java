package io.github.maintenancebuddy.core.form;

/** The section that we append to an issue's text (behaviour.md, The plan); nothing in it was asked for by people. */
final class PlanSectionRemover {
    /** Ends the field above it even where the markers are damaged. */
    static final String HEADING = "Maintenance plan";

    private static final String BEGIN = "<!-- maintenance-buddy:begin -->";
    private static final String END = "<!-- maintenance-buddy:end -->";

    private PlanSectionRemover() {}

    /** The text without it; a marker that has lost its other half is left out alone. */
    static String cutFrom(String body) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int end = body.indexOf(END); end >= 0; end = body.indexOf(END, from)) {
            kept.append(body, from, end);
            int begin = kept.lastIndexOf(BEGIN);
            if (begin >= 0) {
                kept.setLength(begin);
            }
            from = end + END.length();
        }
        return kept.append(body, from, body.length()).toString();
    }
}
