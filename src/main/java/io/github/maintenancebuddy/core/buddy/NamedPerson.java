package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person that a command names.
 *
 * @param standing only where they have at least triage (behaviour.md, Opening)
 */
record NamedPerson(String login, Optional<Membership> standing) {
    private static final Pattern LOGIN = Pattern.compile("@([A-Za-z0-9][A-Za-z0-9_-]{0,38})");

    static Optional<NamedPerson> read(String text, Invocation invocation) {
        var matcher = LOGIN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var login = matcher.group(1);
        return Optional.of(new NamedPerson(
                login,
                invocation
                        .person(login)
                        .known()
                        .filter(standing -> standing.role().atLeast(Role.TRIAGE))));
    }
}
