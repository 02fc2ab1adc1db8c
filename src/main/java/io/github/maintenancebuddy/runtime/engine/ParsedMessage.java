package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param opened the issue as the message shows it, where it looks like a maintenance: if we do not know it yet, it begins here
 * @param signal what happened to the issue
 * @param fanOut what happened to many maintenances at once
 */
public record ParsedMessage(Optional<Signal.Opened> opened, Optional<Signal> signal, List<FanOut> fanOut) {
    public static final ParsedMessage NOTHING = new ParsedMessage(Optional.empty(), Optional.empty(), List.of());

    /** What happens to all maintenances of a repository or of an installation. */
    public sealed interface FanOut {
        Instant at();

        /** The repository was renamed, or its visibility has changed. */
        record RepositoryChanged(Instant at, Repository repository) implements FanOut {}

        /** The repository was deleted or archived, or was taken from this installation; it may be another's by now. */
        record RepositoryGone(Instant at, InstallationId installation, RepositoryId repository, String why)
                implements FanOut {}

        /** A run of a workflow that we have started is over; one maintenance of the repository knows it. */
        record RunEnded(RepositoryId repository, Signal.RunEnded signal) implements FanOut {
            @Override
            public Instant at() {
                return signal.at();
            }
        }

        /** The app is installed in these repositories now. */
        record Installed(Instant at, List<Repository> repositories) implements FanOut {
            public Installed {
                repositories = List.copyOf(repositories);
            }
        }

        /** The app is no longer installed in a repository, or in all of an installation, or the repository is no more. */
        record Uninstalled(Instant at, InstallationId installation, Optional<RepositoryId> repository)
                implements FanOut {}

        /** The app is suspended: GitHub answers nothing and tells nothing. */
        record InstallationSuspended(Instant at, InstallationId installation) implements FanOut {}

        /** The app is no longer suspended; meanwhile GitHub has told nothing. */
        record InstallationBack(Instant at, InstallationId installation) implements FanOut {}

        /** The app was suspended or removed. */
        record InstallationGone(Instant at, InstallationId installation, String why) implements FanOut {}
    }
}
