package io.github.maintenancebuddy.maintenance;

import java.util.List;
import java.util.Optional;

/**
 * What a repository's {@code .github/maintenance.yml} says (product.md section 11).
 *
 * @param mistakes why the present file is not followed; rules and checklists are then those of the last good one
 */
public record Configuration(Rules rules, List<Checklist> checklists, Optional<Mistakes> mistakes) {
    /** There is no such file, or it is empty. */
    public static final Configuration NONE = new Configuration(Rules.NONE, List.of(), Optional.empty());

    public Configuration {
        checklists = List.copyOf(checklists);
    }

    public Configuration with(Mistakes next) {
        return new Configuration(rules, checklists, Optional.of(next));
    }
}
