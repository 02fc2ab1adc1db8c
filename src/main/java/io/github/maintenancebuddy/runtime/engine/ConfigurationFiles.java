package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.Repository;
import java.util.Optional;

/** What the engine needs of GitHub to read configurations. */
public interface ConfigurationFiles {
    /** What GitHub says of a file. */
    sealed interface Lookup {
        /** The file as it is now. */
        record Text(String etag, String text) implements Lookup {}

        /** It is still the one that had the ETag. */
        record Unchanged() implements Lookup {}

        /** There is none, or none that is shown to us. */
        record Missing() implements Lookup {}
    }

    /**
     * Looks for {@code .github/maintenance.yml} on the default branch.
     *
     * @param by the repository through whose installation to ask
     * @param place owner and name of the repository that may have the file
     * @param etag of the text that is known already
     * @throws TemporarilyUnavailable where GitHub cannot be asked now
     */
    Lookup find(Repository by, String place, Optional<String> etag);
}
