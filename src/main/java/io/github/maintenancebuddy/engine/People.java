package io.github.maintenancebuddy.engine;

import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Standing;
import java.util.List;
import java.util.Optional;

/** What the engine asks GitHub about people. Both throw {@link NotNow} when GitHub cannot be asked now. */
public interface People {
    /** Who this login is and what they may do on the repository; empty where GitHub does not know the login. */
    Optional<Standing> standing(Repository repository, String login);

    /** People with write access, in a stable order. */
    List<Person> candidates(Repository repository);
}
