package io.github.maintenancebuddy.core.maintenance;

import java.util.Arrays;
import java.util.Optional;

/** What users of the services notice while the work runs; the choices of the form (behaviour.md, Opening). */
public enum Impact {
    NO_IMPACT("No impact"),
    DEGRADED("Degraded performance"),
    PARTIAL_OUTAGE("Partial outage"),
    FULL_OUTAGE("Full outage");

    private final String label;

    Impact(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The impact with this label, whatever its case. */
    public static Optional<Impact> read(String text) {
        return Arrays.stream(values())
                .filter(impact -> impact.label.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
