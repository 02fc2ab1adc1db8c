package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.maintenance.Phase;
import java.util.Map;
import java.util.Optional;

/** The colours of the labels that the app makes, so that a list of issues shows at a glance what runs and what is late. */
public final class LabelColors {
    private static final Map<String, String> COLORS = Map.of(
            Views.MAINTENANCE,
            "5319e7",
            Views.label(Phase.SCHEDULED),
            "1d76db",
            Views.label(Phase.IN_PROGRESS),
            "fbca04",
            Views.label(Phase.VERIFYING),
            "006b75",
            Views.label(Phase.COMPLETED),
            "0e8a16",
            Views.label(Phase.CANCELLED),
            "6e7781",
            Views.OVERRUN,
            "b60205");

    private LabelColors() {}

    /** Six hexadecimal digits, for a label of ours. */
    public static Optional<String> of(String label) {
        return Optional.ofNullable(COLORS.get(label));
    }
}
