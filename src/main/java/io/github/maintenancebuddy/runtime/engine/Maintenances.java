package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the engine needs of a store of maintenances. Every method is one transaction. */
public interface Maintenances {
    /** A maintenance as it is stored, with the version that a change must name. */
    record Versioned(Maintenance value, long version) {}

    /**
     * One decision, to be stored as a whole or not at all.
     *
     * @param issue GitHub's number of the issue under which the maintenance is stored so far
     * @param version the version that was read, 0 for a new maintenance
     * @param next its issue's number may differ after a transfer; effects that wait move along
     * @param nextMoment the earliest moment still to come, if any
     * @param message the message that this decision answers, if any: it is done with this change
     */
    record Change(
            IssueId issue,
            long version,
            Maintenance next,
            List<Effect> effects,
            Optional<Instant> nextMoment,
            Optional<Long> message) {}

    Optional<Versioned> find(IssueId issue);

    /** Whether there is one. */
    boolean exists(IssueId issue);

    /**
     * Stores a decision: the new version, its effects in order, the next moment, and the message as done.
     *
     * @return false where somebody else was faster: the version has moved on, a new one exists already, or the message
     *     is done; nothing is stored then
     */
    boolean commit(Change change, Instant now);

    /** The issues of maintenances whose next moment has come, the longest waiting first. */
    List<IssueId> due(Instant now, int atMost);

    /** All maintenances that an installation serves whose planned start is this time or later. */
    List<Maintenance> startingSince(InstallationId installation, Instant since);

    /** The issues of all maintenances of a repository, by GitHub's number of it. */
    List<IssueId> ofRepository(RepositoryId repository);

    /** The maintenances that an installation serves and that are scheduled or running. */
    List<Maintenance> scheduledOrRunning(InstallationId installation);

    /** The completed maintenances of a repository, by GitHub's number of it, the latest first. */
    List<Maintenance> completed(RepositoryId repository, int atMost);

    /** The issues of all maintenances that an installation serves. */
    List<IssueId> ofInstallation(InstallationId installation);
}
