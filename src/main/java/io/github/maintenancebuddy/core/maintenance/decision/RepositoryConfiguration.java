package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.ConfigurationMistakes;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import java.util.List;
import java.util.Optional;

/**
 * What a repository's {@code .github/maintenance.yml} says (behaviour.md, Configuration).
 *
 * @param mistakes why the present file is not followed; rules and checklists are then those of the last good one
 */
public record RepositoryConfiguration(
        MaintenanceRules rules, List<RepositoryChecklist> checklists, Optional<ConfigurationMistakes> mistakes) {
    /** There is no such file, or it is empty. */
    public static final RepositoryConfiguration NONE =
            new RepositoryConfiguration(MaintenanceRules.NONE, List.of(), Optional.empty());

    public RepositoryConfiguration {
        checklists = List.copyOf(checklists);
    }

    public RepositoryConfiguration with(ConfigurationMistakes next) {
        return new RepositoryConfiguration(rules, checklists, Optional.of(next));
    }
}
