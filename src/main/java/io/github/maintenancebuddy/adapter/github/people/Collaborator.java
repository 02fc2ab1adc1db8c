package io.github.maintenancebuddy.adapter.github.people;

import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody as GitHub lists them at a repository. */
public record Collaborator(
        long id, String login, String type, @Nullable Map<String, Boolean> permissions) {
    Person person() {
        return new Person(id, login, type.equals("User"));
    }

    /** The most that the single flags allow. */
    Role role() {
        var flags = Objects.requireNonNullElse(permissions, Map.<String, Boolean>of());
        return flags.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(flag -> RepositoryPermission.role(flag.getKey()).orElse(Role.NONE))
                .max(Role::compareTo)
                .orElse(Role.NONE);
    }
}
