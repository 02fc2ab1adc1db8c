package io.github.maintenancebuddy.runtime.reconcile;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How things are on GitHub, whatever deliveries have said. Every method may throw where GitHub cannot be asked now. */
public interface IssueLookup {
    /**
     * An open issue with our label.
     *
     * @param author nobody where the account is gone
     */
    record OpenIssue(IssueRef issue, Optional<Person> author, String body, Instant openedAt, Instant changedAt) {}

    /** The open issues of a repository that have our label, without pull requests. */
    List<OpenIssue> open(Repository repository);

    /**
     * What people have commented on an issue at this time or later, the oldest first. Edited comments are left out, for
     * commands run from new ones only.
     */
    List<Signal.Commented> comments(IssueRef issue, Instant since);

    /** How an issue came to its end: closed, or gone. Empty while it is open, or where nobody knows who closed it. */
    Optional<Signal> end(IssueRef issue, Instant now);
}
