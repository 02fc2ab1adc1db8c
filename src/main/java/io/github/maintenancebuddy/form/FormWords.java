package io.github.maintenancebuddy.form;

import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.InlineCode;
import io.github.maintenancebuddy.maintenance.Kind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What we say about gaps in the form: what is missing or wrong, and how to give it. */
final class FormWords {
    private static final String DURATIONS = "Write it like `30m`, `2h`, `1h30m` or `1 day`.";

    static final Gap NO_WHAT_AND_WHY = missing(
            Field.WHAT_AND_WHY, "what is done and why, like `Move the orders to PostgreSQL 18, as 15 ends soon`");
    static final Gap NO_IMPACT = missing(Field.IMPACT, "what users will notice: " + impacts());
    static final Gap NO_START = missing(Field.START, "when it begins, like `2026-12-05 22:00 Europe/Berlin`");
    static final Gap NO_DURATION = missing(Field.DURATION, "how long it takes, like `2h` or `1h30m`");

    private FormWords() {}

    static Gap unknownImpact(String text) {
        return Gap.of(Field.IMPACT, "I do not know %s. Write %s.".formatted(InlineCode.of(text), impacts()));
    }

    static Gap unknownKind(String text) {
        String kinds = Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining("`, `", "`", "`"));
        return Gap.of(
                Field.KIND, "I do not know %s. Write one of %s, or nothing.".formatted(InlineCode.of(text), kinds));
    }

    static Gap unreadableDuration(Field field, String text) {
        return Gap.of(field, "I could not read %s. %s".formatted(InlineCode.of(text), DURATIONS));
    }

    static Gap noLogin(Field field, String text) {
        String otherwise = field == Field.LEAD ? "the author leads" : "I look for one";
        return Gap.of(
                field,
                "%s is not one person's GitHub login. Write it like `@bob`, or nothing: then %s."
                        .formatted(InlineCode.of(text), otherwise));
    }

    static Gap tooMuch(Field field, int most, int longest, String text) {
        return Gap.of(
                field,
                "I can take %d lines of at most %d characters, so I left out %s. Make it shorter or fewer."
                        .formatted(most, longest, InlineCode.of(text)));
    }

    private static Gap missing(Field field, String what) {
        return Gap.of(field, "it is missing. Write below the heading `### %s` %s.".formatted(field.label(), what));
    }

    private static String impacts() {
        return Arrays.stream(Impact.values()).map(Impact::label).collect(Collectors.joining("`, `", "one of `", "`"));
    }
}
