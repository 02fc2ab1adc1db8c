package io.github.maintenancebuddy.core.maintenance;

import java.util.List;

/**
 * Why the present configuration file is not followed (behaviour.md, Configuration).
 *
 * @param repository owner and name of the repository that the file is in
 * @param lastGood whether an earlier version without a mistake is known, and followed
 * @param all in the order of the file
 */
public record ConfigurationMistakes(String repository, boolean lastGood, List<ConfigurationMistake> all) {
    public ConfigurationMistakes {
        all = List.copyOf(all);
    }

    /** Whether the same is wrong, wherever it stands in the file now. */
    public boolean sameAs(ConfigurationMistakes other) {
        return repository.equals(other.repository) && sentences().equals(other.sentences());
    }

    private List<String> sentences() {
        return all.stream().map(ConfigurationMistake::sentence).toList();
    }
}
