package io.github.maintenancebuddy.adapter.github.people;

import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What GitHub says of a login at a repository.
 *
 * @param permission the level without the finer ones: admin, write, read, none
 * @param roleName the exact role; a name of their own in organizations that define roles
 * @see <a
 *     href="https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user">Get
 *     repository permissions for a user</a>
 */
record RepositoryPermission(
        @Nullable String permission,
        @Nullable String roleName,
        @Nullable Collaborator user) {
    /** Empty for accounts that are gone. */
    Optional<Membership> standing() {
        return Optional.ofNullable(user)
                .map(known -> new Membership(known.person(), role(roleName).orElseGet(() -> custom(known))));
    }

    private Role custom(Collaborator known) {
        var base = role(permission).orElse(Role.NONE);
        return known.role().atLeast(base) ? known.role() : base;
    }

    /** A role by its name; GitHub calls some differently in different places. */
    static Optional<Role> role(@Nullable String name) {
        return switch (name) {
            case "admin" -> Optional.of(Role.ADMIN);
            case "maintain" -> Optional.of(Role.MAINTAIN);
            case "write", "push" -> Optional.of(Role.WRITE);
            case "triage" -> Optional.of(Role.TRIAGE);
            case "read", "pull" -> Optional.of(Role.READ);
            case "none" -> Optional.of(Role.NONE);
            case null, default -> Optional.empty();
        };
    }
}
