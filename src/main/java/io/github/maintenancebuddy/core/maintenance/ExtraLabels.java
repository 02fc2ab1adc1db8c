package io.github.maintenancebuddy.core.maintenance;

import java.util.List;

/** Labels of the repository's own that its maintenance and post-mortem issues get besides ours. */
public record ExtraLabels(List<String> maintenance, List<String> postMortem) {
    public static final ExtraLabels NONE = new ExtraLabels(List.of(), List.of());

    public ExtraLabels {
        maintenance = List.copyOf(maintenance);
        postMortem = List.copyOf(postMortem);
    }
}
