package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.markdown.InlineCode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What we say about gaps in the form: what is missing or wrong, and how to give it. */
final class FormWords {
    private static final String DURATIONS = "Write it like `30m`, `2h`, `1h30m` or `1 day`.";

    static final FormGap NO_WHAT_AND_WHY = missing(
            RequestField.WHAT_AND_WHY,
            "what is done and why, like `Move the orders to PostgreSQL 18, as 15 ends soon`");
    static final FormGap NO_IMPACT = missing(RequestField.IMPACT, "what users will notice: " + impacts());
    static final FormGap NO_START =
            missing(RequestField.START, "when it begins, like `2026-12-05 22:00 Europe/Berlin`");
    static final FormGap NO_DURATION = missing(RequestField.DURATION, "how long it takes, like `2h` or `1h30m`");

    private FormWords() {}

    static FormGap unknownImpact(String text) {
        return FormGap.of(RequestField.IMPACT, "I do not know %s. Write %s.".formatted(InlineCode.of(text), impacts()));
    }

    static FormGap unknownKind(String text) {
        String kinds =
                Arrays.stream(WorkKind.values()).map(WorkKind::label).collect(Collectors.joining("`, `", "`", "`"));
        return FormGap.of(
                RequestField.KIND,
                "I do not know %s. Write one of %s, or nothing.".formatted(InlineCode.of(text), kinds));
    }

    static FormGap unreadableDuration(RequestField field, String text) {
        return FormGap.of(field, "I could not read %s. %s".formatted(InlineCode.of(text), DURATIONS));
    }

    static FormGap noLogin(RequestField field, String text) {
        String otherwise = field == RequestField.LEAD ? "the author leads" : "I look for one";
        return FormGap.of(
                field,
                "%s is not one person's GitHub login. Write it like `@bob`, or nothing: then %s."
                        .formatted(InlineCode.of(text), otherwise));
    }

    static FormGap tooMuch(RequestField field, int most, int longest, String text) {
        return FormGap.of(
                field,
                "I can take %d lines of at most %d characters, so I left out %s. Make it shorter or fewer."
                        .formatted(most, longest, InlineCode.of(text)));
    }

    private static FormGap missing(RequestField field, String what) {
        return FormGap.of(field, "it is missing. Write below the heading `### %s` %s.".formatted(field.label(), what));
    }

    private static String impacts() {
        return Arrays.stream(Impact.values()).map(Impact::label).collect(Collectors.joining("`, `", "one of `", "`"));
    }
}
