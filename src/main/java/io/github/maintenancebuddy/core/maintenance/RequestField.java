package io.github.maintenancebuddy.core.maintenance;

import java.util.Arrays;
import java.util.Optional;

/** The questions of the form, in their order (behaviour.md, Opening). GitHub writes their labels as headings. */
public enum RequestField {
    WHAT_AND_WHY("what", "What and why", true),
    SERVICES("services", "Services affected", false),
    IMPACT("impact", "Impact", true),
    START("start", "Start", true),
    TIME_ZONE("zone", "Time zone", false),
    DURATION("duration", "Duration", true),
    KIND("kind", "Kind of work", false),
    PUBLIC_NOTICE("notice", "Public notice", false),
    LEAD("lead", "Lead", false),
    BUDDY("buddy", "Buddy", false),
    ROLLING_BACK("rolling-back", "Rolling back", false),
    ROLLING_BACK_TAKES("rolling-back-takes", "Rolling back takes", false),
    EXTRA_TASKS("extra-tasks", "Extra tasks", false);

    private final String id;
    private final String label;
    private final boolean required;

    RequestField(String id, String label, boolean required) {
        this.id = id;
        this.label = label;
        this.required = required;
    }

    /** Its name in a link that opens the form prefilled. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public boolean required() {
        return required;
    }

    /** A gap in this field, for the person who can close it. */
    public String gap(String sentence) {
        return label + ": " + sentence;
    }

    /** Whether this gap is one in this field. */
    public boolean isMissing(String gap) {
        return gap.startsWith(gap(""));
    }

    /** The field with this label, whatever its case. */
    public static Optional<RequestField> labelled(String text) {
        return Arrays.stream(values())
                .filter(field -> field.label.equalsIgnoreCase(text))
                .findFirst();
    }
}
