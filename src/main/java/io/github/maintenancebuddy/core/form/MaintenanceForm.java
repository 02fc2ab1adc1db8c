package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.maintenance.RequestField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an issue's text as the maintenance form (behaviour.md, Opening). Any text has a reading. */
public final class MaintenanceForm {
    private MaintenanceForm() {}

    /**
     * What the text asks for, and its gaps.
     *
     * @param written when the text was written: relative times count from it
     * @param defaultZone the configuration's, where the form names none
     */
    public static FormAnswers read(@Nullable String body, Instant written, Optional<ZoneId> defaultZone) {
        return new FormReader(FormSections.read(body == null ? "" : body), written, defaultZone).read();
    }

    /** Whether two texts are the same but for our section: a tick leaves all else as it is. */
    public static boolean isSame(String one, String other) {
        return PlanSectionRemover.cutFrom(one).equals(PlanSectionRemover.cutFrom(other));
    }

    /**
     * Whether the text has the form's headings, so that it is a maintenance even without the label: What and why, and
     * at least two more of the required ones, as a person may have removed one. Forms for incidents have Impact, Start
     * and Duration, too.
     */
    public static boolean looksLikeForm(@Nullable String body) {
        Set<RequestField> headings = FormSections.headings(body == null ? "" : body);
        return headings.contains(RequestField.WHAT_AND_WHY)
                && headings.stream().filter(RequestField::required).count() >= 3;
    }
}
