package io.github.maintenancebuddy.core.maintenance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The labels of issues that the app knows (behaviour.md, The plan). */
public final class IssueLabels {
    /** Makes an issue a maintenance. */
    public static final String MAINTENANCE = "maintenance";

    public static final String OVERRUN = MAINTENANCE + ": overrun";
    public static final String POST_MORTEM = "post-mortem";

    /** Those that follow the maintenance, and are taken off when they no longer hold. */
    public static final List<String> FOLLOWING = Stream.concat(
                    Arrays.stream(Phase.values())
                            .filter(phase -> phase != Phase.DRAFT)
                            .map(IssueLabels::of),
                    Stream.of(OVERRUN))
            .toList();

    private IssueLabels() {}

    public static String of(Phase phase) {
        return MAINTENANCE + ": " + phase.label();
    }

    /** Whether it is the label of a maintenance or follows one, in any case: GitHub's labels are the same in every case. */
    public static boolean isMaintenance(String label) {
        var name = label.toLowerCase(Locale.ROOT);
        return name.equals(MAINTENANCE) || follows(name);
    }

    /** Whether it is one of those that follow the maintenance, in any case. */
    public static boolean follows(String label) {
        return label.toLowerCase(Locale.ROOT).startsWith(MAINTENANCE + ":");
    }
}
