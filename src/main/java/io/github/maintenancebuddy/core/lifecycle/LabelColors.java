package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.Phase;
import java.util.Map;
import java.util.Optional;

/** The colours of the labels that the app makes, so that a list of issues shows at a glance what runs and what is late. */
public final class LabelColors {
    private static final Map<String, String> COLORS = Map.of(
            IssueLabels.MAINTENANCE,
            "5319e7",
            IssueLabels.of(Phase.SCHEDULED),
            "1d76db",
            IssueLabels.of(Phase.IN_PROGRESS),
            "fbca04",
            IssueLabels.of(Phase.VERIFYING),
            "006b75",
            IssueLabels.of(Phase.COMPLETED),
            "0e8a16",
            IssueLabels.of(Phase.CANCELLED),
            "6e7781",
            IssueLabels.OVERRUN,
            "b60205");

    private LabelColors() {}

    /** Six hexadecimal digits, for a label of ours. */
    public static Optional<String> of(String label) {
        return Optional.ofNullable(COLORS.get(label));
    }
}
