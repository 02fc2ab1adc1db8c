package io.github.maintenancebuddy.maintenance;

import java.util.List;

/** What a repository's {@code .github/maintenance.yml} says (product.md section 11). */
public record Configuration(Rules rules, List<Checklist> checklists) {
    /** There is no such file, or it is empty. */
    public static final Configuration NONE = new Configuration(Rules.NONE, List.of());

    public Configuration {
        checklists = List.copyOf(checklists);
    }
}
