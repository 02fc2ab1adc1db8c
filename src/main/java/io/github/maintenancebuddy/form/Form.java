package io.github.maintenancebuddy.form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an issue's text as the maintenance form (product.md section 3). Any text has a reading. */
public final class Form {
    private Form() {}

    /**
     * What the text asks for, and its gaps.
     *
     * @param written when the text was written: relative times count from it
     * @param defaultZone the configuration's, where the form names none
     */
    public static Asked read(@Nullable String body, Instant written, Optional<ZoneId> defaultZone) {
        return new FormReader(Sections.read(body == null ? "" : body), written, defaultZone).read();
    }

    /**
     * Whether the text has the form's headings, so that it is a maintenance even without the label: What and why, and
     * at least two more of the required ones, as a person may have removed one. Forms for incidents have Impact, Start
     * and Duration, too.
     */
    public static boolean looksLikeForm(@Nullable String body) {
        Set<Field> headings = Sections.headings(body == null ? "" : body);
        return headings.contains(Field.WHAT_AND_WHY)
                && headings.stream().filter(Field::required).count() >= 3;
    }
}
