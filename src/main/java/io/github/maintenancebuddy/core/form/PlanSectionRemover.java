package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.markdown.OwnText;

/** The section that we append to an issue's text (behaviour.md, The plan); nothing in it was asked for by people. */
final class PlanSectionRemover {
    private PlanSectionRemover() {}

    /** The text without it; a marker that has lost its other half is left out alone. */
    static String cutFrom(String body) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int end = body.indexOf(OwnText.PLAN_END); end >= 0; end = body.indexOf(OwnText.PLAN_END, from)) {
            kept.append(body, from, end);
            int begin = kept.lastIndexOf(OwnText.PLAN_BEGIN);
            if (begin >= 0) {
                kept.setLength(begin);
            }
            from = end + OwnText.PLAN_END.length();
        }
        return kept.append(body, from, body.length()).toString();
    }
}
