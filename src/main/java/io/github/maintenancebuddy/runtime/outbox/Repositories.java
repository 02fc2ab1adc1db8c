package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Repository;
import java.util.Optional;

/** What the outbox asks GitHub about repositories; it throws as {@link Issues} does. */
public interface Repositories {
    /** The repository of this name of the same owner, as our installation sees it; empty where it does not. */
    Optional<Repository> find(Repository beside, String name);

    /** Whether somebody can read this place who cannot read the other repository; yes where that cannot be told. */
    boolean moreReaders(Repository place, Repository than);
}
