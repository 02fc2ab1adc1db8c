package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.Repository;
import java.util.Optional;

/** What the engine needs of GitHub to read configurations. */
public interface ConfigurationFiles {
    /** What GitHub has to say of a file. */
    sealed interface Found {
        /** The file as it is now. */
        record Text(String etag, String text) implements Found {}

        /** It is still the one that had the ETag. */
        record Unchanged() implements Found {}

        /** There is none, or none that is shown to us. */
        record Missing() implements Found {}
    }

    /**
     * Looks for {@code .github/maintenance.yml} on the default branch.
     *
     * @param by the repository through whose installation to ask
     * @param place owner and name of the repository that may have the file
     * @param etag of the text that is known already
     * @throws NotNow where GitHub cannot be asked now
     */
    Found find(Repository by, String place, Optional<String> etag);
}
