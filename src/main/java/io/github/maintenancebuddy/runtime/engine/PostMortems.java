package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import java.util.Optional;

/** What the engine asks GitHub about post-mortems. */
public interface PostMortems {
    /**
     * The text of a post-mortem; empty where it is closed, gone, or not for us to read.
     *
     * @throws NotNow where GitHub cannot be asked now
     */
    Optional<String> open(IssueRef postMortem);
}
