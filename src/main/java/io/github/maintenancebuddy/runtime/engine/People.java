package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import java.time.Instant;
import java.util.Optional;

/** What the engine asks GitHub about people. All throw {@link TemporarilyUnavailable} when GitHub cannot be asked now. */
public interface People {
    /** Who this login is and what they may do on the repository; empty where GitHub does not know the login. */
    Optional<Membership> standing(Repository repository, String login);

    /** Who could be the buddy by the roster in these rules, else by their activity; what they have to do is not looked at. */
    Candidates candidates(Repository repository, MaintenanceRules rules, Instant at);

    /** Whether GitHub lets this login be assigned to the issue. */
    boolean assignable(IssueRef issue, String login);
}
