package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.ConfigurationMistake;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import java.util.List;

/** Reads the text of {@code .github/maintenance.yml} (behaviour.md, Configuration). */
public final class ConfigurationFile {
    /** Far more than any team needs; what is longer is not looked at. */
    public static final int LONGEST = 100_000;

    private static final String TOO_LONG =
            "The file is longer than 100,000 characters, so it was not read; please shorten it.";

    private ConfigurationFile() {}

    /**
     * What a file says.
     *
     * @param configuration only of use where there is no mistake
     * @param mistakes in the order of the file
     */
    public record Read(RepositoryConfiguration configuration, List<ConfigurationMistake> mistakes) {
        public Read {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * Reads it.
     *
     * @param owner the account whose repositories follow it
     */
    public static Read read(String text, String owner, SlugOwners slugs) {
        if (text.length() > LONGEST) {
            return new Read(RepositoryConfiguration.NONE, List.of(new ConfigurationMistake(1, 1, TOO_LONG)));
        }
        var findings = new MistakeCollector();
        var configuration = YamlSyntax.compose(text, findings)
                .map(node ->
                        RulesReader.read(new YamlValue("the file", node, findings), slug -> slugs.refusal(owner, slug)))
                .orElse(RepositoryConfiguration.NONE);
        return new Read(configuration, findings.inOrder());
    }
}
