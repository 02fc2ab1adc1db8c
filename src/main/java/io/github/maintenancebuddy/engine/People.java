package io.github.maintenancebuddy.engine;

import io.github.maintenancebuddy.maintenance.Candidates;
import io.github.maintenancebuddy.maintenance.IssueRef;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Rules;
import io.github.maintenancebuddy.maintenance.Standing;
import java.time.Instant;
import java.util.Optional;

/** What the engine asks GitHub about people. All throw {@link NotNow} when GitHub cannot be asked now. */
public interface People {
    /** Who this login is and what they may do on the repository; empty where GitHub does not know the login. */
    Optional<Standing> standing(Repository repository, String login);

    /** Who could be the buddy by the roster in these rules, else by their activity; what they have to do is not looked at. */
    Candidates candidates(Repository repository, Rules rules, Instant at);

    /** Whether GitHub lets this login be assigned to the issue. */
    boolean assignable(IssueRef issue, String login);
}
