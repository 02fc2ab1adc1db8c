package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.people.Login;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.Optional;

/**
 * A person that a command names.
 *
 * @param standing only where they have at least triage (behaviour.md, Opening)
 */
record NamedPerson(String login, Optional<Membership> standing) {
    static Optional<NamedPerson> read(String text, Invocation invocation) {
        return Login.mentioned(text.strip())
                .map(login -> new NamedPerson(
                        login,
                        invocation
                                .person(login)
                                .known()
                                .filter(standing -> standing.role().atLeast(Role.TRIAGE))));
    }
}
