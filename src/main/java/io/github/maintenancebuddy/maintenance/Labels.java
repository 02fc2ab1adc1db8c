package io.github.maintenancebuddy.maintenance;

import java.util.List;

/** Labels of the repository's own that its maintenance and post-mortem issues get besides ours. */
public record Labels(List<String> maintenance, List<String> postMortem) {
    public static final Labels NONE = new Labels(List.of(), List.of());

    public Labels {
        maintenance = List.copyOf(maintenance);
        postMortem = List.copyOf(postMortem);
    }
}
