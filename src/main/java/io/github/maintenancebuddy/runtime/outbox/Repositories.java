package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Repository;
import java.util.Optional;

/** What the outbox asks GitHub about repositories. */
public interface Repositories {
    /** The repository of this name of the same owner, as our installation sees it; empty where it does not. */
    EffectOutcome<Optional<Repository>> find(Repository beside, String name);

    /** Whether somebody can read this place who cannot read the other repository; yes where that cannot be told. */
    EffectOutcome<Boolean> moreReaders(Repository place, Repository than);
}
