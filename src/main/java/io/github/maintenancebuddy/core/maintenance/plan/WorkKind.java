package io.github.maintenancebuddy.core.maintenance.plan;

import java.util.Arrays;
import java.util.Optional;

/** The kind of work; the choices of the form (behaviour.md, Opening). Each has a built-in checklist. */
public enum WorkKind {
    DATABASE_MIGRATION("Database migration"),
    MESSAGE_BROKER_SWITCH("Message broker switch"),
    COMPONENT_UPGRADE("Component upgrade"),
    INFRASTRUCTURE_CHANGE("Infrastructure change"),
    OTHER("Other");

    private final String label;

    WorkKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The kind with this label, whatever its case. */
    public static Optional<WorkKind> read(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
